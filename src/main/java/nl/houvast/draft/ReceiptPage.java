package nl.houvast.draft;

import nl.houvast.referral.Receipt;
import nl.houvast.web.Page;

/** It arrived: a reference, and what happens next in words to read out. */
record ReceiptPage(DraftId draft, Receipt receipt) implements Page {}
