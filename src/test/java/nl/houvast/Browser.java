package nl.houvast;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/**
 * A real browser for the journeys: the chromium of the machine, on one application. It knows what
 * every page promises: no axe finding, no other host, no cookie, no sideways scrolling.
 */
public final class Browser implements AutoCloseable {

    /** How somebody looks at a page. */
    public record Look(boolean dark, int width, boolean script) {

        /** A wide window, light, with scripts. */
        public static final Look DESK = new Look(false, 1280, true);

        /** The narrowest telephone that must work. */
        public static final Look PHONE = new Look(false, 320, true);

        /** The same in the dark. */
        public Look inTheDark() {
            return new Look(true, width, script);
        }

        /** The same with scripts off. */
        public Look withoutScript() {
            return new Look(dark, width, false);
        }
    }

    /** How long a page may take before it is said to be missing; milliseconds. */
    private static final double PATIENCE = 30_000;

    private final String root;
    private final GoodPages good = GoodPages.of(Installation.jar());
    private final Map<Look, Page> twins = new HashMap<>();

    /** Started once for all journeys of a process, by the one thread that runs them. */
    private static final class Chromium {

        static final com.microsoft.playwright.Browser RUNS = start();

        private static com.microsoft.playwright.Browser start() {
            var playwright =
                    Playwright.create(
                            new Playwright.CreateOptions()
                                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
            return playwright
                    .chromium()
                    .launch(
                            new BrowserType.LaunchOptions()
                                    .setExecutablePath(chromiumOfThisMachine())
                                    .setChromiumSandbox(false));
        }
    }

    /** A browser for the application at this address ("http://localhost:8080"). */
    public Browser(String root) {
        this.root = root;
    }

    private static Path chromiumOfThisMachine() {
        return Stream.of(
                        "/usr/lib/chromium/chromium-headless-shell", // the same without a window
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("install chromium for the journeys"));
    }

    /** Opens a window of somebody who was never here before. */
    public Window open(Look look) {
        return new Window(context(look), look);
    }

    private BrowserContext context(Look look) {
        return Chromium.RUNS.newContext(
                new NewContextOptions()
                        .setBaseURL(root)
                        .setLocale("nl-NL")
                        .setViewportSize(look.width(), 900)
                        .setJavaScriptEnabled(look.script())
                        .setColorScheme(look.dark() ? ColorScheme.DARK : ColorScheme.LIGHT));
    }

    /** Where axe looks at what is made for a look without scripts. */
    private Page twin(Look look) {
        var twin = context(new Look(look.dark(), look.width(), true));
        twin.route("**/*.js", Route::abort);
        return twin.newPage();
    }

    @Override
    public void close() {
        twins.values().forEach(twin -> twin.context().close());
    }

    /** One window: {@link #page} is Playwright's own. */
    public final class Window implements AutoCloseable {

        private final BrowserContext context;
        private final Look look;
        private final Page page;
        private final List<String> elsewhere = new CopyOnWriteArrayList<>();
        private final List<String> complaints = new CopyOnWriteArrayList<>();

        private Window(BrowserContext context, Look look) {
            this.context = context;
            this.look = look;
            context.setDefaultTimeout(PATIENCE);
            this.page = context.newPage();
            context.onRequest(
                    request -> {
                        var address = request.url();
                        if (!address.startsWith(root) && !address.startsWith("data:")) {
                            elsewhere.add(address);
                        }
                    });
            page.onPageError(complaints::add);
            page.onConsoleMessage(
                    message -> {
                        if (message.type().equals("error")) {
                            complaints.add(message.text());
                        }
                    });
        }

        /** Playwright's page. */
        public Page page() {
            return page;
        }

        /** Goes to this path. */
        public Window to(String path) {
            page.navigate(root + path);
            return this;
        }

        /** Signs in by the button with exactly this text, on the page where that is done. */
        public void signsIn(String who) {
            to("/inloggen").button(who).click();
            page.waitForURL(address -> !address.contains("/inloggen"));
        }

        /** The link in the page itself that has exactly this name. */
        public Locator link(String name) {
            return named(AriaRole.LINK, name);
        }

        /** The button in the page itself that has exactly this name. */
        public Locator button(String name) {
            return named(AriaRole.BUTTON, name);
        }

        /** Ticks, or chooses, what has exactly this label. */
        public void chooses(String label) {
            labelled(label).check();
        }

        /** Types in the field with exactly this label. */
        public void fills(String label, String text) {
            labelled(label).fill(text);
        }

        private Locator labelled(String label) {
            var exact = new Locator.GetByLabelOptions().setExact(true);
            return page.locator("main").getByLabel(label, exact);
        }

        private Locator named(AriaRole role, String name) {
            return page.locator("main")
                    .getByRole(role, new Locator.GetByRoleOptions().setName(name).setExact(true));
        }

        /** What can be read in the page itself. */
        public String main() {
            return page.locator("main").innerText();
        }

        /** This is the page with this title, and it is as each page must be. */
        public void shows(String title) {
            assertThat(page.locator("h1").allInnerTexts()).isEqualTo(List.of(title));
            isAGoodPage();
        }

        /** Accessible, not too wide, nothing from elsewhere, and every text is there. */
        public void isAGoodPage() {
            isAccessible().fits().staysHere();
            assertThat(page.locator("body").innerText()).doesNotContain("???");
        }

        /** Nothing for axe to find: WCAG 2.2 AA and its best practices. */
        public Window isAccessible() {
            var seen = look + " " + page.evaluate(GoodPages.BUILT);
            if (!good.knows(seen)) {
                var findings = look.script() ? GoodPages.findings(page) : findingsWithoutScript();
                assertThat(findings).as(page.url()).isEmpty();
                good.add(seen);
            }
            return this;
        }

        /** Axe is a script itself: it looks at a twin of the page whose own scripts stay away. */
        private List<String> findingsWithoutScript() {
            var twin = twins.computeIfAbsent(look, Browser.this::twin);
            var html = page.content();
            var address = page.url().replaceFirst("#.*", "");
            twin.route(
                    address,
                    route ->
                            route.fulfill(
                                    new Route.FulfillOptions()
                                            .setContentType("text/html;charset=UTF-8")
                                            .setBody(html)));
            try {
                twin.navigate(address);
                return GoodPages.findings(twin);
            } finally {
                twin.unroute(address);
            }
        }

        /** Nothing sticks out of the window. */
        public Window fits() {
            var width = (Integer) page.evaluate("document.documentElement.scrollWidth");
            assertThat(width)
                    .as(page.url() + " scrolls sideways")
                    .isLessThanOrEqualTo(page.viewportSize().width);
            return this;
        }

        /** Nothing was loaded from another host. */
        public Window staysHere() {
            assertThat(elsewhere).isEmpty();
            return this;
        }

        /** No script failed, and the security policy stopped nothing. */
        public Window isQuiet() {
            assertThat(complaints).isEmpty();
            return this;
        }

        /** The names of the cookies that were set. */
        public List<String> cookies() {
            return context.cookies().stream().map((Cookie cookie) -> cookie.name).toList();
        }

        /** No cookie was set. */
        public Window keepsNothing() {
            assertThat(cookies()).isEmpty();
            return this;
        }

        /** Everything a public page promises. */
        public Window isAGoodPublicPage() {
            return isAccessible().fits().staysHere().isQuiet().keepsNothing();
        }

        @Override
        public void close() {
            context.close();
        }
    }
}
