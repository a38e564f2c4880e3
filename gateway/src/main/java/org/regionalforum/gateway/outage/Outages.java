package org.regionalforum.gateway.outage;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.util.concurrent.TimeUnit;
import org.regionalforum.gateway.answer.Trouble;
import org.regionalforum.gateway.answer.TroubleAnswer;
import org.regionalforum.gateway.route.Service;
import org.regionalforum.gateway.route.ServiceUnreachable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Answers for a service that does not: what is down, what still works, and whether a change may have happened. */
@Component
public class Outages {

    private static final Logger log = LoggerFactory.getLogger(Outages.class);

    private final Breakers breakers;
    private final OutageAnswer answer;

    Outages(Breakers breakers, OutageAnswer answer) {
        this.breakers = breakers;
        this.answer = answer;
    }

    /** The step of this service's route that stands before the exchange. */
    public HandlerFilterFunction<ServerResponse, ServerResponse> of(Service service) {
        CircuitBreaker breaker = breakers.of(service);
        return (request, next) -> guarded(service, breaker, request, next);
    }

    private ServerResponse guarded(
            Service service, CircuitBreaker breaker, ServerRequest request, HandlerFunction<ServerResponse> next)
            throws Exception {
        if (!breaker.tryAcquirePermission()) {
            return down(service, Trouble.SERVICE_DOWN);
        }
        long began = System.nanoTime();
        try {
            ServerResponse given = next.handle(request);
            breaker.onSuccess(System.nanoTime() - began, TimeUnit.NANOSECONDS);
            return given;
        } catch (ServiceUnreachable unreachable) {
            breaker.onError(System.nanoTime() - began, TimeUnit.NANOSECONDS, unreachable);
            log.warn("{} cannot be reached: {}", service.code(), unreachable.getMessage());
            return down(service, unreachable.mayHaveActed() ? Trouble.OUTCOME_UNKNOWN : Trouble.SERVICE_DOWN);
        } catch (Exception | Error callers) {
            breaker.releasePermission();
            throw callers;
        }
    }

    private ServerResponse down(Service service, Trouble trouble) {
        return new TroubleAnswer(
                trouble.status(), (request, response) -> answer.write(request, response, service, trouble));
    }
}
