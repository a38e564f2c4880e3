package org.regionalforum.notification.webhook;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.routing.RoutingSupport;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Posts to an address outside and believes nothing of what comes back. Each call has a connection of its own. */
@Component
class Caller implements DisposableBean {
    private static final int MOST_READ = 64 * 1024;
    private static final Timeout TO_CONNECT = Timeout.ofSeconds(5);

    private final WebhookProperties settings;
    private final CloseableHttpClient client;
    private final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("webhook-deadlines").factory());

    Caller(WebhookProperties settings) {
        this.settings = settings;
        Timeout deadline = Timeout.of(settings.deadline());
        this.client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(
                                new CheckedNames(SystemDefaultDnsResolver.INSTANCE, settings.privateAddresses()))
                        .setMaxConnTotal(settings.atOnce())
                        .setMaxConnPerRoute(settings.atOnce())
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(TO_CONNECT)
                                .setSocketTimeout(deadline)
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(deadline)
                        .setResponseTimeout(deadline)
                        .build())
                .setConnectionReuseStrategy((request, response, context) -> false)
                .setUserAgent("regional-forum/1.0")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    Answer post(URI url, Map<String, String> headers, String body) {
        HttpPost request = new HttpPost(url);
        headers.forEach(request::setHeader);
        request.setEntity(new StringEntity(body, ContentType.APPLICATION_JSON));
        long begun = System.nanoTime();
        ScheduledFuture<?> deadline =
                deadlines.schedule(request::cancel, settings.deadline().toMillis(), TimeUnit.MILLISECONDS);
        try {
            return answer(request, begun);
        } catch (CheckedNames.Refused refused) {
            return Answer.none(CallFailure.ADDRESS_REFUSED, millisSince(begun));
        } catch (IOException | HttpException e) {
            boolean late = request.isCancelled() || e instanceof InterruptedIOException;
            request.cancel(); // gives its connection up
            return Answer.none(late ? CallFailure.TOO_SLOW : CallFailure.UNREACHABLE, millisSince(begun));
        } finally {
            deadline.cancel(false);
        }
    }

    private Answer answer(HttpPost request, long begun) throws IOException, HttpException {
        ClassicHttpResponse response = client.executeOpen(RoutingSupport.determineHost(request), request, null);
        boolean whole = readsWhole(response.getEntity());
        if (whole) {
            response.close();
            Header later = response.getFirstHeader(HttpHeaders.RETRY_AFTER);
            return Answer.of(response.getCode(), millisSince(begun), later == null ? null : later.getValue());
        }
        request.cancel(); // closing would read the rest
        return Answer.none(CallFailure.TOO_LARGE, millisSince(begun));
    }

    /** The answer's text interests nobody; it is read so that the other side sees that it was heard. */
    private static boolean readsWhole(@Nullable HttpEntity entity) throws IOException {
        if (entity == null) {
            return true;
        }
        InputStream content = entity.getContent();
        return content.readNBytes(MOST_READ + 1).length <= MOST_READ;
    }

    private static long millisSince(long nanos) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - nanos);
    }

    @Override
    public void destroy() throws IOException {
        deadlines.shutdownNow();
        client.close();
    }
}
