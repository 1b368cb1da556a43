package nl.houvast.referral;

import nl.houvast.web.Page;

/** It arrived: a reference, and what happens next in words to read out. */
record ReceiptPage(DraftId draft, Receipt receipt) implements Page {}
