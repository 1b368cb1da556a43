/** Tests of the module referral. */
@NullMarked
package nl.houvast.referral;

import org.jspecify.annotations.NullMarked;
