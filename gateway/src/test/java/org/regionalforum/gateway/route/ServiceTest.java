package org.regionalforum.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceTest {
    @ParameterizedTest
    @CsvSource({
        "/,MEMBERSHIP",
        "/networks,MEMBERSHIP",
        "/networks/cop,MEMBERSHIP",
        "/networks/cop/members,MEMBERSHIP",
        "/networks/projects,MEMBERSHIP",
        "/networks/cop/projects,PROJECTS",
        "/networks/cop/projects.atom,PROJECTS",
        "/projects,PROJECTS",
        "/projects.atom,PROJECTS",
        "/projects/3f0c2a9d5b7e41c8a6d2f4e0b9c87a15/edit,PROJECTS",
        "/countries/SN,PROJECTS",
        "/fragments/projects,PROJECTS",
        "/api/projects/networks/cop/projects,PROJECTS",
        "/assets/projects/map.css,PROJECTS",
        "/forum/cop,FORUM",
        "/follow/cop,NOTIFICATION",
    })
    void each_path_has_its_owner(String path, Service owner) {
        assertThat(Service.forPath(path)).contains(owner);
    }

    @ParameterizedTest
    @CsvSource({"/login", "/session/x", "/fragments/nothing", "/api/nothing"})
    void the_gateways_own_paths_and_nobodys_are_no_services(String path) {
        assertThat(Service.forPath(path)).isEmpty();
    }
}
