package nl.houvast.signin;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;
import nl.houvast.access.AccountLine;
import nl.houvast.web.Page;
import nl.houvast.web.Texts;

/**
 * The accounts that ever signed in, without names.
 *
 * @param sought what their ids begin with, or empty
 * @param ended whether the sessions of one were just ended
 */
record AccountsPage(List<AccountLine> accounts, String sought, boolean ended) implements Page {

    static String role(AccountLine account) {
        return Texts.text("access.role." + account.role());
    }

    static String where(AccountLine account) {
        return account.scope().everywhere()
                ? Texts.text("signin.accounts.everywhere")
                : Stream.concat(
                                account.scope().regions().stream().sorted(),
                                account.scope().teams().stream().sorted())
                        .collect(joining(", "));
    }

    static String last(AccountLine account) {
        return account.signedInAt() == null
                ? Texts.text("signin.accounts.never")
                : Texts.moment(account.signedInAt());
    }
}
