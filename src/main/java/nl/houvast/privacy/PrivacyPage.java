package nl.houvast.privacy;

import nl.houvast.web.Page;

/** What is kept about whom, why, how long, and what somebody can ask. */
record PrivacyPage() implements Page {}
