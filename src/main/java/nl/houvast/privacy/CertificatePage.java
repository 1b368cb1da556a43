package nl.houvast.privacy;

import nl.houvast.web.Page;

/** The statement that somebody's data were erased, to print or send. */
record CertificatePage(Certificate certificate) implements Page {}
