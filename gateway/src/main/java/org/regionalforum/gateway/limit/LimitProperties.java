package org.regionalforum.gateway.limit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How many requests are answered. A person is counted wherever they come from, an address whoever sits behind it: an
 * office or a school may share one, so it may send more.
 *
 * @param enabled whether requests are counted at all
 * @param person every request of one person
 * @param personChanges the requests of one person that change something
 * @param address every request from one address
 * @param addressChanges those that change something
 * @param addressSignIns attempts to sign in
 * @param remembered how many persons and addresses are counted at a time; the least active are forgotten first
 */
@Validated
@ConfigurationProperties("forum.limit")
record LimitProperties(
        @DefaultValue("true") boolean enabled,
        @Valid @DefaultValue Person person,
        @Valid @DefaultValue PersonChanges personChanges,
        @Valid @DefaultValue Address address,
        @Valid @DefaultValue AddressChanges addressChanges,
        @Valid @DefaultValue AddressSignIns addressSignIns,
        @DefaultValue("100000") @Min(100) int remembered) {

    sealed interface Rate {
        /** How many at once. */
        long burst();

        /** How many more each second. */
        long perSecond();
    }

    record Person(
            @DefaultValue("2000") @Min(1) long burst,
            @DefaultValue("200") @Min(1) long perSecond) implements Rate {}

    record PersonChanges(
            @DefaultValue("1000") @Min(1) long burst,
            @DefaultValue("50") @Min(1) long perSecond) implements Rate {}

    record Address(
            @DefaultValue("10000") @Min(1) long burst,
            @DefaultValue("1000") @Min(1) long perSecond) implements Rate {}

    record AddressChanges(
            @DefaultValue("2000") @Min(1) long burst,
            @DefaultValue("100") @Min(1) long perSecond) implements Rate {}

    record AddressSignIns(
            @DefaultValue("200") @Min(1) long burst,
            @DefaultValue("2") @Min(1) long perSecond) implements Rate {}
}
