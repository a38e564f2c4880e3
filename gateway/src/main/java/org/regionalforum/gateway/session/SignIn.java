package org.regionalforum.gateway.session;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.regionalforum.gateway.LocalPath;
import org.regionalforum.gateway.PublicAddress;
import org.regionalforum.gateway.answer.Answers;
import org.regionalforum.gateway.answer.Trouble;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The way to the provider's sign-in page, and the place to come back to. */
@Controller
public class SignIn {

    static final String BACK = "back";

    private final Provider provider;
    private final PublicAddress address;
    private final Answers answers;

    SignIn(Provider provider, PublicAddress address, Answers answers) {
        this.provider = provider;
        this.address = address;
        this.answers = answers;
    }

    /** The path that asks for sign-in and then leads back to {@code back}. */
    public static String leadingBackTo(LocalPath back) {
        return "/login?back=" + URLEncoder.encode(back.value(), StandardCharsets.UTF_8);
    }

    @GetMapping("/login")
    void signIn(
            @RequestParam(required = false) @Nullable String back,
            @RequestParam(defaultValue = "false") boolean moved,
            @RequestParam(defaultValue = "false") boolean register,
            HttpServletRequest request,
            HttpServletResponse response)
            throws ServletException, IOException {
        LocalPath target = LocalPath.of(back);
        response.setHeader("Cache-Control", "no-store");
        if (SignedIn.of(request).isPresent()) {
            response.sendRedirect(target.value());
        } else if (!moved && !address.authority().equals(request.getHeader("Host"))) {
            // The provider sends people back to the public address, and the attempt's cookie must be there. Once only:
            // a proxy in front may name another host for ever.
            response.sendRedirect(
                    address.with(leadingBackTo(target) + "&moved=true" + (register ? "&register=true" : "")));
        } else if (provider.isUp()) {
            request.getSession().setAttribute(BACK, target.value());
            response.sendRedirect(AuthorizationRequests.BASE + "/" + Provider.REGISTRATION
                    + (register ? "?" + AuthorizationRequests.REGISTER : ""));
        } else {
            answers.trouble(request, response, Trouble.SIGN_IN_DOWN);
        }
    }
}
