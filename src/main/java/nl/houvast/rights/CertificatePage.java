package nl.houvast.rights;

import nl.houvast.privacy.Certificate;
import nl.houvast.web.Page;

/** The statement that somebody's data were erased, to print or send. */
record CertificatePage(Certificate certificate) implements Page {}
