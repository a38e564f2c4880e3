package org.regionalforum.projects.project;

/** What somebody does in a project beside the lead. */
public enum PartnerRole {
    PARTNER,
    FUNDER,
    LOCAL_PARTNER,
    TECHNICAL_PARTNER,
    ASSOCIATE
}
