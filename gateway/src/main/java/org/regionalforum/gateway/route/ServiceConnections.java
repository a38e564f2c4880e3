package org.regionalforum.gateway.route;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.httpcomponents.hc5.PoolingHttpClientConnectionManagerMetricsBinder;
import java.util.Set;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.DefaultHttpRequestRetryStrategy;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The connections to services. The pool is large because every open event stream holds one; with the library's five for
 * each service a sixth stream would block the service for all.
 */
@Configuration(proxyBeanMethods = false)
class ServiceConnections {

    static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    @Bean
    PoolingHttpClientConnectionManager serviceConnectionPool(RouteProperties settings, MeterRegistry meters) {
        PoolingHttpClientConnectionManager pool = PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnPerRoute(settings.connectionsPerService())
                .setMaxConnTotal(settings.connectionsPerService() * Service.values().length)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(settings.connect()))
                        .setSocketTimeout(Timeout.of(settings.answer()))
                        // a service that was restarted leaves dead connections behind: noticed before they are used
                        .setValidateAfterInactivity(TimeValue.ofMilliseconds(500))
                        .setTimeToLive(TimeValue.ofMinutes(10))
                        .build())
                .setDefaultSocketConfig(
                        SocketConfig.custom().setTcpNoDelay(true).build())
                .build();
        new PoolingHttpClientConnectionManagerMetricsBinder(pool, "services").bindTo(meters);
        return pool;
    }

    /** Passes requests on as they are: no cookies, no redirects, no decompression, and nothing unsafe is ever sent twice. */
    @Bean
    CloseableHttpClient serviceClient(PoolingHttpClientConnectionManager pool) {
        return HttpClients.custom()
                .setConnectionManager(pool)
                // less than an instance that ends goes on answering, so that nothing is sent where nobody listens any
                // more
                .evictIdleConnections(TimeValue.ofSeconds(1))
                .disableCookieManagement()
                .disableRedirectHandling()
                .disableContentCompression()
                .disableAuthCaching()
                .disableDefaultUserAgent()
                .setRetryStrategy(new DefaultHttpRequestRetryStrategy(1, TimeValue.ZERO_MILLISECONDS) {
                    @Override
                    protected boolean handleAsIdempotent(org.apache.hc.core5.http.HttpRequest request) {
                        return SAFE.contains(request.getMethod());
                    }

                    @Override
                    public boolean retryRequest(
                            org.apache.hc.core5.http.HttpResponse response,
                            int attempt,
                            org.apache.hc.core5.http.protocol.HttpContext context) {
                        return false;
                    }
                })
                .build();
    }
}
