package org.regionalforum.membership.imports;

import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a column holds, by the titles that people give it. */
enum Column {
    TAX_CODE("tax code", "taxcode", "codice fiscale", "cf", "codicefiscale"),
    NAME("name", "denominazione", "nome", "organisation", "organizzazione", "ragione sociale"),
    ACTOR_TYPE("actor type", "actortype", "tipo di attore", "tipo"),
    LEGAL_FORM("legal form", "legalform", "forma giuridica"),
    MUNICIPALITY("municipality", "comune"),
    PLACE("place", "luogo", "citta"),
    PROVINCE("province", "provincia", "sigla provincia"),
    COUNTRY("country", "paese", "nazione"),
    SINCE("since", "dal", "socio dal", "data di adesione"),
    UNTIL("until", "fino al", "al"),
    STANDING("standing", "qualita", "qualifica"),
    RECEIVED_ON("received on", "receivedon", "ricevuta il", "data di ricezione"),
    AICS_LISTED("aics listed", "aicslisted", "iscritto elenco aics", "elenco aics"),
    CONTACT_NAME("contact name", "contactname", "referente"),
    EMAIL("email", "e mail", "contact email", "posta elettronica"),
    PHONE("phone", "telefono");

    private final Set<String> titles;

    Column(String... titles) {
        this.titles = Set.of(titles);
    }

    static @Nullable Column titled(String key) {
        return Arrays.stream(values())
                .filter(column -> column.titles.contains(key))
                .findFirst()
                .orElse(null);
    }
}
