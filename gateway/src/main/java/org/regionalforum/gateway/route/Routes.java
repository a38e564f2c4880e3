package org.regionalforum.gateway.route;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.regionalforum.gateway.outage.Outages;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * One route per service. A request passes, in this order: what becomes of a refused visitor, the token, the breaker, the
 * exchange. The token comes before the breaker: a provider that is down must not count against a service.
 */
@Configuration(proxyBeanMethods = false)
class Routes {

    @Bean
    RouterFunction<ServerResponse> serviceRoutes(
            ServiceExchange exchange, Relay relay, Refused refused, Outages outages) {
        RouterFunction<ServerResponse> all = null;
        for (Service service : Service.values()) {
            RouterFunction<ServerResponse> route = GatewayRouterFunctions.route(service.code())
                    .route(isFor(service), request -> exchange.with(service, request.servletRequest()))
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

    private static RequestPredicate isFor(Service service) {
        return request -> {
            HttpServletRequest incoming = request.servletRequest();
            return incoming.getDispatcherType() == DispatcherType.REQUEST
                    && RouteAttributes.service(incoming).orElse(null) == service;
        };
    }
}
