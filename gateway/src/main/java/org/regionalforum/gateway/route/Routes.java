package org.regionalforum.gateway.route;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import org.regionalforum.gateway.outage.Outages;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions;
import org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * One route per service. A request passes, in this order: what becomes of a refused visitor, the token, the breaker, the
 * exchange. The token comes before the breaker: a provider that is down must not count against a service.
 */
@Configuration(proxyBeanMethods = false)
class Routes {

    @Bean
    RouterFunction<ServerResponse> serviceRoutes(Instances instances, Relay relay, Refused refused, Outages outages) {
        RouterFunction<ServerResponse> all = null;
        for (Service service : Service.values()) {
            RouterFunction<ServerResponse> route = GatewayRouterFunctions.route(service.code())
                    .route(isFor(service), HandlerFunctions.http())
                    .before(request -> to(instances, service, request))
                    .filter(refused)
                    .filter(relay)
                    .filter(outages.of(service))
                    .build();
            all = all == null ? route : all.and(route);
        }
        if (all == null) {
            throw new IllegalStateException("no service");
        }
        return all;
    }

    @Bean
    RequestHttpHeadersFilter headersFilter(HeadersTowardsServices headers) {
        return (input, request) ->
                headers.of(request.servletRequest(), RouteAttributes.credentials(request.servletRequest()));
    }

    private static ServerRequest to(Instances instances, Service service, ServerRequest request) {
        List<URI> inTurn = instances.inTurn(service);
        RouteAttributes.instances(request.servletRequest(), inTurn);
        MvcUtils.setRequestUrl(request, inTurn.getFirst());
        return request;
    }

    private static RequestPredicate isFor(Service service) {
        return request -> {
            HttpServletRequest incoming = request.servletRequest();
            return incoming.getDispatcherType() == DispatcherType.REQUEST
                    && Service.forPath(incoming.getServletPath()).orElse(null) == service;
        };
    }
}
