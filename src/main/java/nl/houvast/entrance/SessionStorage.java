package nl.houvast.entrance;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.DefaultDeserializer;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializationFailedException;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.security.web.context.DelegatingSecurityContextRepository;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;

/** How a session is kept in the database. */
@Configuration(proxyBeanMethods = false)
class SessionStorage {

    @Bean
    SecurityContextRepository securityContexts() {
        return new DelegatingSecurityContextRepository(
                new RequestAttributeSecurityContextRepository(),
                new HttpSessionSecurityContextRepository());
    }

    /** A session that an earlier version wrote and this one cannot read is an ended session. */
    @Bean
    ConversionService springSessionConversionService() {
        var loader = SessionStorage.class.getClassLoader();
        var reading = new DeserializingConverter(new DefaultDeserializer(loader));
        var conversions = new GenericConversionService();
        conversions.addConverter(Object.class, byte[].class, new SerializingConverter());
        conversions.addConverter(
                byte[].class,
                Object.class,
                (Converter<byte[], @Nullable Object>)
                        bytes -> {
                            try {
                                return reading.convert(bytes);
                            } catch (SerializationFailedException e) {
                                return null;
                            }
                        });
        return conversions;
    }
}
