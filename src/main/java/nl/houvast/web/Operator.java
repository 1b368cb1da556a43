package nl.houvast.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The organisation that runs this Houvast, as its pages name it. Settings {@code
 * houvast.operator.*}.
 *
 * @param phone the number for people, shown where something does not work
 * @param professionalsPhone the number of the advice line, with how to reach it
 */
@ConfigurationProperties("houvast.operator")
public record Operator(
        @DefaultValue("Slachtofferhulp Nederland") String name,
        @DefaultValue("0900-0101") String phone,
        @DefaultValue("0900-0101") String professionalsPhone,
        @DefaultValue("3") String professionalsOption,
        @DefaultValue("privacy@houvast.example") String privacyEmail,
        @DefaultValue("security@houvast.example") String securityEmail) {}
