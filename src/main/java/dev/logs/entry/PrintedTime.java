package dev.logs.entry;

import java.time.LocalDate;

/** The parts of a local time, taken apart for printing; the date only when the day has changed. */
final class PrintedTime {

    /** Years of the calendar's own range; a second beyond it is printed with the year at the bound. */
    private static final long EPOCH_DAY_MAX = 365_241_780_471L;

    private long epochDay = Long.MIN_VALUE;
    private int year;
    private int month;
    private int day;
    private int dayOfYear;
    private int secondOfDay;
    private int nanos;
    private int offset;

    void set(long epoch, int newNanos, int newOffset) {
        long local = epoch + newOffset;
        long newDay = Math.floorDiv(local, PartitionKey.SECONDS_PER_DAY);
        if (newDay != epochDay) {
            setDay(newDay);
        }
        secondOfDay = (int) (local - newDay * PartitionKey.SECONDS_PER_DAY);
        nanos = newNanos;
        offset = newOffset;
    }

    private void setDay(long newDay) {
        LocalDate date = LocalDate.ofEpochDay(Math.max(-EPOCH_DAY_MAX, Math.min(EPOCH_DAY_MAX, newDay)));
        epochDay = newDay;
        year = date.getYear();
        month = date.getMonthValue();
        day = date.getDayOfMonth();
        dayOfYear = date.getDayOfYear();
    }

    int year() {
        return year;
    }

    int month() {
        return month;
    }

    int day() {
        return day;
    }

    int dayOfYear() {
        return dayOfYear;
    }

    /** 1 is Monday. */
    int weekday() {
        return CivilDate.weekday(epochDay);
    }

    int hour() {
        return secondOfDay / 3_600;
    }

    int minute() {
        return secondOfDay / 60 % 60;
    }

    int second() {
        return secondOfDay % 60;
    }

    int nanos() {
        return nanos;
    }

    /** Seconds east of UTC. */
    int offset() {
        return offset;
    }
}
