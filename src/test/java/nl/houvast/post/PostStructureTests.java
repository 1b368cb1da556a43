package nl.houvast.post;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.stream.Collectors;
import nl.houvast.paper.Paper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.mail.MailSender;

/** There is one way out of the house, and it leads through the gate. */
@TestInstance(Lifecycle.PER_CLASS) // the classes are read once
class PostStructureTests {

    JavaClasses classes =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("nl.houvast");

    @Test
    void noEnvelopeIsMadeButByTheQuestionsThatMustBeAnswered() {
        assertThat(envelopes())
                .hasSize(3)
                .allSatisfy(
                        type ->
                                assertThat(type.getConstructors())
                                        .allMatch(PostStructureTests::isPrivate));
        assertThat(callersOf(Envelope.class, "to")).containsExactly(Gate.class.getName());
    }

    private Set<JavaClass> envelopes() {
        return classes.stream()
                .filter(assignableTo(Envelope.class))
                .filter(type -> !type.isEquivalentTo(Envelope.class))
                .collect(Collectors.toSet());
    }

    private static boolean isPrivate(JavaConstructor constructor) {
        return constructor.getModifiers().contains(JavaModifier.PRIVATE);
    }

    @Test
    void everyCarrierTakesAnEnvelopeOfItsOwnKindAndNothingElseWithAnAddress() {
        assertThat(firstOf(MailCarrier.class)).isEqualTo(Envelope.Mail.class.getName());
        assertThat(firstOf(SmsCarrier.class)).isEqualTo(Envelope.Sms.class.getName());
        assertThat(firstOf(LetterCarrier.class)).isEqualTo(Envelope.Letter.class.getName());
    }

    private String firstOf(Class<?> carrier) {
        return classes.get(carrier).getMethods().stream()
                .filter(method -> method.getName().equals("carry"))
                .map(method -> method.getRawParameterTypes().getFirst().getName())
                .collect(Collectors.joining());
    }

    @Test
    void noCarrierIsCalledButByTheCourier() {
        for (var carrier : Set.of(MailCarrier.class, SmsCarrier.class, LetterCarrier.class)) {
            assertThat(callersOf(carrier, "carry")).containsExactly(Courier.class.getName());
        }
    }

    private Set<String> callersOf(Class<?> owner, String method) {
        return classes.get(owner).getMethods().stream()
                .filter(it -> it.getName().equals(method))
                .flatMap(it -> it.getAccessesToSelf().stream())
                .map(call -> call.getOriginOwner().getName())
                .collect(Collectors.toSet());
    }

    @Test
    void nobodyElseSendsMail() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(MailCarrier.class, MailServer.class)
                .and() // to professionals who sign in, never to somebody in the vault
                .doNotHaveFullyQualifiedName("nl.houvast.signin.SigninMail")
                .and() // to a professional who asked the advice line, without what was asked
                .doNotHaveFullyQualifiedName("nl.houvast.consultation.AnswerMail")
                .and() // where mail of the demo ends: it takes what others send, and sends none
                .doNotHaveFullyQualifiedName("nl.houvast.entrance.DemoMailbox$Slot")
                .should()
                .dependOnClassesThat(
                        assignableTo(MailSender.class)
                                .or(
                                        describe(
                                                "jakarta.mail.Transport",
                                                type ->
                                                        type.getName()
                                                                .equals("jakarta.mail.Transport"))))
                .check(classes);
    }

    @Test
    void nobodyElseAsksAnotherComputer() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(SmsCarrier.class)
                .and() // asks a key server to unwrap a key, and tells it nothing about anybody
                .doNotHaveFullyQualifiedName("nl.houvast.person.Transit")
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("java.net.http..", "org.springframework.web.client.."))
                .check(classes);
    }

    @Test
    void nobodyElseOpensALine() {
        noClasses()
                .that() // a scanner of viruses, which the operator named
                .doNotHaveFullyQualifiedName("nl.houvast.document.VirusScanner")
                .and() // numbers of case files, to whom an administrator named and the guard let
                .doNotHaveFullyQualifiedName("nl.houvast.outbox.Wire")
                .should()
                .dependOnClassesThat(
                        describe(
                                "java.net.Socket, or one over TLS",
                                type ->
                                        type.getName().equals("java.net.Socket")
                                                || type.getName()
                                                        .equals("javax.net.ssl.SSLSocket")))
                .check(classes);
    }

    @Test
    void nobodyElseMakesPaper() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(Paper.class)
                .should()
                .dependOnClassesThat(resideInAnyPackage("com.openhtmltopdf.."))
                .check(classes);
        noClasses()
                .that()
                .resideInAPackage("nl.houvast.post..")
                .and()
                .doNotBelongToAnyOf(LetterPaper.class)
                .should()
                .dependOnClassesThat(
                        belongToAnyOf(Paper.class).or(resideInAnyPackage("org.apache.pdfbox..")))
                .check(classes);
        assertThat(callersOf(LetterPaper.class, "print"))
                .containsExactly(LetterCarrier.class.getName());
    }
}
