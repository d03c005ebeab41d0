/**
 * Reminders for calendars (RFC 5545). May import {@code reports.text} and {@code reports.table}.
 */
@NullMarked
package id.absah.reports.ics;

import org.jspecify.annotations.NullMarked;
