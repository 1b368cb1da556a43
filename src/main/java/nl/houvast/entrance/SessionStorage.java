package nl.houvast.entrance;

import com.google.crypto.tink.subtle.Random;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.ConfigurableObjectInputStream;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.security.web.context.DelegatingSecurityContextRepository;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.SessionIdGenerator;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** How a session is kept: its number, its cookie, and what is read back from the database. */
@Configuration(proxyBeanMethods = false)
class SessionStorage {

    /** 216 random bits, in as many characters as the table has for them. */
    private static final int BYTES = 27;

    /** What sessions hold. Whoever can write in the database cannot make us build anything else. */
    private static final ObjectInputFilter ONLY_SESSIONS =
            ObjectInputFilter.Config.createFilter(
                    "maxdepth=20;maxrefs=10000;maxarray=100000;maxbytes=262144;"
                            + "nl.houvast.access.*;org.springframework.security.**;"
                            + "java.lang.*;java.util.*;java.time.*;java.net.URL;java.net.URI;!*");

    @Bean
    SecurityContextRepository securityContexts() {
        return new DelegatingSecurityContextRepository(
                new RequestAttributeSecurityContextRepository(),
                new HttpSessionSecurityContextRepository());
    }

    /** A UUID has 122 random bits, and sessions should have 128. */
    @Bean
    SessionIdGenerator sessionIds() {
        return () -> Base64.getUrlEncoder().encodeToString(Random.randBytes(BYTES));
    }

    /** In an encrypted connection a browser takes the cookie from this host only. */
    @Bean
    CookieSerializer sessionCookie(
            @Value("${server.servlet.session.cookie.name:houvast}") String name) {
        return new SessionCookie(cookie(name, false), cookie("__Host-" + name, true));
    }

    private static CookieSerializer cookie(String name, boolean secure) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(name);
        cookie.setCookiePath("/");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setUseSecureCookie(secure);
        cookie.setSameSite("Lax");
        return cookie;
    }

    private record SessionCookie(CookieSerializer plain, CookieSerializer encrypted)
            implements CookieSerializer {

        @Override
        public void writeCookieValue(CookieValue value) {
            of(value.getRequest()).writeCookieValue(value);
        }

        @Override
        public List<String> readCookieValues(HttpServletRequest request) {
            return of(request).readCookieValues(request);
        }

        private CookieSerializer of(HttpServletRequest request) {
            return request.isSecure() ? encrypted : plain;
        }
    }

    /** A session that an earlier version wrote and this one cannot read is an ended session. */
    @Bean
    ConversionService springSessionConversionService() {
        var conversions = new GenericConversionService();
        conversions.addConverter(Object.class, byte[].class, new SerializingConverter());
        conversions.addConverter(
                byte[].class,
                Object.class,
                (Converter<byte[], @Nullable Object>) SessionStorage::read);
        return conversions;
    }

    private static @Nullable Object read(byte[] bytes) {
        var loader = SessionStorage.class.getClassLoader();
        try (var in = new ConfigurableObjectInputStream(new ByteArrayInputStream(bytes), loader)) {
            in.setObjectInputFilter(ONLY_SESSIONS);
            return in.readObject();
        } catch (IOException | ClassNotFoundException | RuntimeException | LinkageError e) {
            return null;
        }
    }
}
