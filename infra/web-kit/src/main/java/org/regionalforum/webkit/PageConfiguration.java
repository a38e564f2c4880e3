package org.regionalforum.webkit;

import java.time.Duration;
import java.util.List;
import org.springframework.core.MethodParameter;
import org.springframework.format.FormatterRegistry;
import org.springframework.format.datetime.standard.DateTimeFormatterRegistrar;
import org.springframework.http.CacheControl;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;
import org.webjars.WebJarVersionLocator;

/** How Spring MVC serves pages and assets. */
final class PageConfiguration implements WebMvcConfigurer {

    private static final String WEBJARS = "classpath:/META-INF/resources/webjars/";

    private final String assetsPrefix;
    private final PageContext context;

    PageConfiguration(String assetsPrefix, PageContext context) {
        this.assetsPrefix = assetsPrefix;
        this.context = context;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(context).excludePathPatterns(assetsPrefix + "/**");
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        serve(registry, "/italia/**", webjar("bootstrap-italia", "dist/"));
        serve(registry, "/htmx/**", webjar("htmx.org", "dist/"), webjar("htmx-ext-sse", ""));
        serve(registry, "/kit/**", "classpath:/webkit/assets/");
        serve(registry, "/**", "classpath:/assets/");
    }

    // The hash in the name changes with the content, so a browser may keep a file for a year.
    private void serve(ResourceHandlerRegistry registry, String pattern, String... locations) {
        registry.addResourceHandler(assetsPrefix + pattern)
                .addResourceLocations(locations)
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
    }

    private static String webjar(String name, String folder) {
        return WEBJARS + name + "/" + new WebJarVersionLocator().version(name) + "/" + folder;
    }

    // A date field of a browser sends and wants ISO dates whatever the language.
    @Override
    public void addFormatters(FormatterRegistry registry) {
        DateTimeFormatterRegistrar dates = new DateTimeFormatterRegistrar();
        dates.setUseIsoFormat(true);
        dates.registerFormatters(registry);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new VisitorArgument());
    }

    private static final class VisitorArgument implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Visitor.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @org.jspecify.annotations.Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @org.jspecify.annotations.Nullable WebDataBinderFactory binders) {
            Object visitor = request.getAttribute(PageContext.VISITOR, RequestAttributes.SCOPE_REQUEST);
            if (visitor == null) {
                throw new IllegalStateException("no visitor in this request: the page interceptor did not run");
            }
            return visitor;
        }
    }
}
