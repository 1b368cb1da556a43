package nl.houvast.person;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Tells the operator in two sentences why the vault refused the start, instead of a stack trace.
 */
class VaultFailureAnalyzer extends AbstractFailureAnalyzer<VaultUnusable> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, VaultUnusable cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.remedy(), failure);
    }
}
