package dev.logs.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobAndTagFilterTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "NULL",
            value = {
                "j1, j1, true",
                "j1, J1, false",
                "j*, j1, true",
                "j1, NULL, false",
                "'', NULL, true",
                "'', '', true",
                "'', j1, false",
                "*, NULL, false",
                "*, j1, true",
                "!j1, NULL, true",
                "!j1, j1, false",
                "!*, NULL, true",
                "!, NULL, false",
            })
    void selectsJobs(String pattern, String jobId, boolean expected) {
        assertThat(JobFilter.parse(List.of(pattern)).matches(Entries.withJob(jobId)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "db | ['db'] | true",
                "db | ['x','db'] | true",
                "db | ['dba'] | false",
                "db | ['\\u0064b'] | true",
                "db | [['db']] | false",
                "db | db | false",
                "db | [] | false",
                "d* | ['dba'] | true",
                "!db | ['x'] | true",
                "!db | ['x','db'] | false",
                "!db | [] | true",
                "^^ | [] | true",
                "^^ | ['x'] | false",
                "db | ['db', | true",
            })
    void selectsTags(String pattern, String tags, boolean expected) {
        TagFilter filter = TagFilter.parse(List.of(pattern));
        assertThat(filter.matches(Entries.withTags(tags.replace('\'', '"')))).isEqualTo(expected);
    }

    @Test
    void alternativesAndExclusions() {
        TagFilter filter = TagFilter.parse(List.of("a", "b", "!c"));
        assertThat(filter.matches("[\"b\"]")).isTrue();
        assertThat(filter.matches("[\"b\",\"c\"]")).isFalse();
        assertThat(filter.describe()).isEqualTo("tag a or b, not c");
    }
}
