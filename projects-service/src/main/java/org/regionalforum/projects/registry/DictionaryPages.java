package org.regionalforum.projects.registry;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What the fields of a download mean. */
@Controller
class DictionaryPages {
    private final DataDictionary dictionary;

    DictionaryPages(DataDictionary dictionary) {
        this.dictionary = dictionary;
    }

    @GetMapping("/projects/dictionary")
    String dictionary(Model model) {
        model.addAttribute("fields", dictionary.fields());
        return "registry/dictionary";
    }
}
