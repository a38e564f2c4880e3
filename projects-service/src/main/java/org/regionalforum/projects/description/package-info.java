/**
 * What a project is about: where here and with which countries, to which purposes, when, with how much money of whom, and what
 * both sides gain. Shares are exact (hundredths of a percent) and add up to 100; money is exact. A project is mutual where both
 * sides have a benefit with an indicator: co-operation as an occasion of mutual development.
 */
@NullMarked
package org.regionalforum.projects.description;

import org.jspecify.annotations.NullMarked;
