package nl.houvast;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts Houvast: one application, one database. */
@EnableAsync
@EnableScheduling
@ConfigurationPropertiesScan
@Modulithic(
        systemName = "Houvast",
        sharedModules = {"kernel", "web", "access", "signin", "entrance"})
// two modules may use the same word for different things: a bean is known by its module as well
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Houvast {

    static void main(String[] args) {
        SpringApplication.run(Houvast.class, args);
    }
}
