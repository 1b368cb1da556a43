package nl.houvast.entrance;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;
import nl.houvast.access.Role;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.server.ResponseStatusException;

/** Says no to a request that is larger, or has more fields, than anything here ever asks for. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class BodyLimit extends OncePerRequestFilter {

    static final int BYTES = 256 * 1024;

    /** Where staff adds a document. */
    static final String DOCUMENTS = "/werk/documenten/";

    /** Where an editor brings the list of offices. */
    static final String OFFICES = "/beheer/locaties";

    /** Where somebody who leads brings a list of people after an incident. */
    static final String INCIDENTS = "/werk/incidenten/";

    /** A document of five megabytes, and the form around it. */
    static final int DOCUMENT = 5 * 1024 * 1024 + 64 * 1024;

    /**
     * Where an editor offers a file with the directory; looked at when it is known who sends it.
     */
    static final String DIRECTORY = "/beheer/kaart/import";

    /** A directory of two hundred megabytes, and the form around it. */
    static final long DIRECTORY_FILE = 200L * 1024 * 1024 + 64 * 1024;

    /** So much more is read and thrown away, so that who sent too much gets an answer. */
    private static final long THROWN_AWAY = 5 * DIRECTORY_FILE;

    /** So many at a time: each is in memory as a whole, before anybody knows who sends it. */
    private static final int AT_A_TIME = 20;

    private static final String UNREADABLE = BodyLimit.class.getName() + ".unreadable";

    private final Api api;
    private final Semaphore documents = new Semaphore(AT_A_TIME);

    BodyLimit(Api api) {
        this.api = api;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            // Tomcat says no again to whoever asks for the fields of a form it could not read
            chain.doFilter(
                    request.getAttribute(UNREADABLE) == null ? request : new Fieldless(request),
                    response);
            return;
        }
        if (!isMultipart(request)) {
            limited(BYTES, request, response, chain);
            return;
        }
        if (request.getRequestURI().equals(DIRECTORY) && request.getContentLengthLong() >= 0) {
            chain.doFilter(request, response); // nothing of it is read before OfEditors
        } else if (!takesFiles(request.getRequestURI())) {
            request.setAttribute(UNREADABLE, true);
            refuse(request, response, HttpStatus.UNSUPPORTED_MEDIA_TYPE);
        } else if (request.getContentLengthLong() < 0) {
            request.setAttribute(UNREADABLE, true);
            refuse(request, response, HttpStatus.CONTENT_TOO_LARGE); // browsers say how long it is
        } else if (documents.tryAcquire()) {
            try {
                limited(DOCUMENT, request, response, chain);
            } finally {
                documents.release();
            }
        } else {
            request.setAttribute(UNREADABLE, true);
            refuse(request, response, HttpStatus.SERVICE_UNAVAILABLE);
        }
    }

    private static boolean takesFiles(String address) {
        return address.startsWith(DOCUMENTS)
                || address.startsWith(INCIDENTS)
                || address.equals(OFFICES);
    }

    private static boolean isMultipart(HttpServletRequest request) {
        return request.getContentType() != null
                && request.getContentType().toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    private void limited(
            int most, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > most) {
            request.setAttribute(UNREADABLE, true);
            refuse(request, response, HttpStatus.CONTENT_TOO_LARGE);
            return;
        }
        try {
            request.getParameterMap();
        } catch (InvalidParameterException e) {
            request.setAttribute(UNREADABLE, true);
            refuse(
                    request,
                    response,
                    e.getErrorCode() == HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE
                            ? HttpStatus.CONTENT_TOO_LARGE
                            : HttpStatus.BAD_REQUEST);
            return;
        }
        chain.doFilter(
                request.getContentLengthLong() < 0 ? new Counted(request) : request, response);
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, HttpStatus status)
            throws IOException {
        if (Api.isAskedIn(request)) {
            api.refuse(request, response, status);
        } else {
            response.sendError(status.value());
        }
    }

    /**
     * Lets only an editor send a file with the directory, before a byte of it is read: what looks
     * at the fields of the form reads all of it. Stands where it is known who asks.
     */
    static final class OfEditors extends OncePerRequestFilter {

        @Override
        protected void doFilterInternal(
                HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            if (!isMultipart(request) || !request.getRequestURI().equals(DIRECTORY)) {
                chain.doFilter(request, response);
                return;
            }
            var who = SecurityContextHolder.getContext().getAuthentication();
            var length = request.getContentLengthLong();
            if (who == null) {
                response.sendRedirect(SecurityConfiguration.SIGN_IN);
            } else if (who.getAuthorities().stream().noneMatch(OfEditors::isEditor)) {
                response.sendError(HttpStatus.NOT_FOUND.value());
            } else if (length > THROWN_AWAY) {
                request.setAttribute(UNREADABLE, true);
                response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
            } else if (length > DIRECTORY_FILE) {
                request.getInputStream().transferTo(OutputStream.nullOutputStream());
                response.sendRedirect(DIRECTORY + "?te-groot=ja");
            } else if (isReadable(request)) {
                chain.doFilter(request, response);
            } else {
                request.setAttribute(UNREADABLE, true);
                response.sendError(HttpStatus.BAD_REQUEST.value());
            }
        }

        private static boolean isReadable(HttpServletRequest request) {
            try {
                request.getParameterMap();
                return true;
            } catch (InvalidParameterException e) {
                return false;
            }
        }

        private static boolean isEditor(GrantedAuthority held) {
            return Role.EDITOR.authority().equals(held.getAuthority());
        }
    }

    /** A request that did not say how long it is: read no further than we would have allowed. */
    private static final class Counted extends HttpServletRequestWrapper {

        Counted(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new CountedStream(super.getInputStream());
        }
    }

    /** A request whose fields nobody can read: it has none. */
    private static final class Fieldless extends HttpServletRequestWrapper {

        Fieldless(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getParameter(String name) {
            return null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return null;
        }
    }

    private static final class CountedStream extends ServletInputStream {

        private final ServletInputStream stream;
        private long read;

        CountedStream(ServletInputStream stream) {
            this.stream = stream;
        }

        @Override
        public int read() throws IOException {
            var one = stream.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            var some = stream.read(buffer, offset, length);
            count(Math.max(some, 0));
            return some;
        }

        private void count(int bytes) {
            read += bytes;
            if (read > BYTES) {
                throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
            }
        }

        @Override
        public boolean isFinished() {
            return stream.isFinished();
        }

        @Override
        public boolean isReady() {
            return stream.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            stream.setReadListener(listener);
        }
    }
}
