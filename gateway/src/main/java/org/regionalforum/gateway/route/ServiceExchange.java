package org.regionalforum.gateway.route;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.InputStreamEntity;
import org.apache.hc.core5.util.Timeout;
import org.regionalforum.gateway.protection.CallerFailed;
import org.regionalforum.gateway.session.Credentials;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Carries one request to a service. The path and the query go on exactly as they came, bodies stream in both directions.
 * The gateway library's own exchange is not used: when a browser leaves an event stream it goes on reading that stream to
 * an end that never comes, and keeps the connection; and every header filter it passes through would copy all headers anew.
 */
@Component
class ServiceExchange {

    private static final URI ROOT = URI.create("/");

    private final CloseableHttpClient client;
    private final RequestConfig ordinary;
    private final RequestConfig stream;
    private final OpenStreams streams;
    private final Instances instances;
    private final HeadersTowardsServices headers;

    ServiceExchange(
            CloseableHttpClient client,
            RouteProperties settings,
            OpenStreams streams,
            Instances instances,
            HeadersTowardsServices headers) {
        this.client = client;
        this.streams = streams;
        this.instances = instances;
        this.headers = headers;
        this.ordinary = waiting(settings, Timeout.of(settings.answer()));
        this.stream = waiting(settings, Timeout.DISABLED);
    }

    ServerResponse with(Service service, HttpServletRequest incoming) {
        HttpUriRequestBase outgoing = outgoing(incoming);
        CallersBody body = hasBody(incoming) ? new CallersBody(body(incoming), outgoing::abort) : null;
        if (body != null) {
            outgoing.setEntity(new InputStreamEntity(body, incoming.getContentLengthLong(), null));
        }
        try {
            return answered(instances.inTurn(service), outgoing, incoming);
        } catch (IOException failed) {
            CallerFailed callers = body == null ? null : body.failure();
            if (callers != null) {
                throw callers.asTrouble();
            }
            throw new ServiceUnreachable(failed, wasSent(failed) && !isSafe(incoming.getMethod()));
        }
    }

    /** Asks the next instance where one took no connection: it was sent nothing then, not even a byte of the body. */
    private ServerResponse answered(List<URI> inTurn, HttpUriRequestBase outgoing, HttpServletRequest incoming)
            throws IOException {
        for (int at = 0; ; at++) {
            URI instance = inTurn.get(at);
            try {
                HttpClientContext context = HttpClientContext.create();
                context.setRequestConfig(isForEvents(incoming) ? stream : ordinary);
                HttpHost host = new HttpHost(instance.getScheme(), instance.getHost(), instance.getPort());
                ClassicHttpResponse answer = client.executeOpen(host, outgoing, context);
                instances.answers(instance);
                HttpHeaders passed = new HttpHeaders();
                boolean personal = RouteAttributes.credentials(incoming) instanceof Credentials.OfSession;
                HeadersFromServices.copy(answer, passed, instance, personal);
                return new ServiceAnswer(outgoing, answer, passed, streams);
            } catch (IOException failed) {
                if (wasSent(failed) || at + 1 == inTurn.size()) {
                    throw failed;
                }
                instances.silent(instance);
            }
        }
    }

    private HttpUriRequestBase outgoing(HttpServletRequest incoming) {
        String query = incoming.getQueryString();
        HttpUriRequestBase outgoing = new HttpUriRequestBase(incoming.getMethod(), ROOT);
        outgoing.setPath(query == null ? incoming.getRequestURI() : incoming.getRequestURI() + "?" + query);
        headers.of(incoming, RouteAttributes.credentials(incoming)).forEach((name, values) -> {
            if (!HttpHeaders.CONTENT_LENGTH.equalsIgnoreCase(name)) {
                values.forEach(value -> outgoing.addHeader(name, value));
            }
        });
        return outgoing;
    }

    private static InputStream body(HttpServletRequest incoming) {
        try {
            return incoming.getInputStream();
        } catch (IOException failed) {
            throw new CallerFailed(failed).asTrouble();
        }
    }

    private static RequestConfig waiting(RouteProperties settings, Timeout answer) {
        return RequestConfig.custom()
                .setConnectionRequestTimeout(Timeout.of(settings.connect()))
                .setResponseTimeout(answer)
                .build();
    }

    private static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    }

    private static boolean isForEvents(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(MediaType.TEXT_EVENT_STREAM_VALUE);
    }

    private static boolean isSafe(String method) {
        return ServiceConnections.SAFE.contains(method);
    }

    private static boolean wasSent(IOException failed) {
        return !(failed instanceof ConnectException
                || failed instanceof ConnectTimeoutException
                || failed instanceof UnknownHostException
                || failed instanceof ConnectionRequestTimeoutException);
    }
}
