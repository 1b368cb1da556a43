package nl.houvast.web;

import jakarta.servlet.http.HttpServletRequest;

/** Tells who looks at a page. Implemented by the module that knows who signed in. */
public interface Viewers {

    /** The viewer who made this request. */
    Viewer of(HttpServletRequest request);
}
