package nl.houvast.consultation;

import nl.houvast.web.Page;

/** It was sent: the code to read the answer with, and before when there is one. */
record QuestionSentPage(LineDesk.Receipt receipt) implements Page {}
