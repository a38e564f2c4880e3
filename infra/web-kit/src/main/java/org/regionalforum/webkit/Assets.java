package org.regionalforum.webkit;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** Addresses of the files that belong to the pages, as {@code ${assets}} in templates. Each carries the hash of its content. */
public final class Assets {

    private final String prefix;
    private final ObjectProvider<ResourceUrlProvider> urls;

    Assets(String prefix, ObjectProvider<ResourceUrlProvider> urls) {
        this.prefix = prefix;
        this.urls = urls;
    }

    /** Address of a file, for example {@code kit/kit.css}; an unknown file keeps its plain address and answers 404. */
    public String url(String path) {
        String plain = prefix + "/" + path;
        String hashed = urls.getObject().getForLookupPath(plain);
        return hashed == null ? plain : hashed;
    }

    /** Address of an icon in Bootstrap Italia's sprite, for example {@code it-search}. */
    public String icon(String name) {
        return url("italia/svg/sprites.svg") + "#" + name;
    }
}
