-- A round of layout 2, as version 0.1.0 wrote it before layout 3: made-up plans, no child's words.
CREATE SCHEMA kept;
CREATE TABLE kept.findings(plan VARCHAR, yardstick INTEGER, criterion VARCHAR, number INTEGER, check_id VARCHAR, holds BOOLEAN, says VARCHAR, thing VARCHAR, "quote" VARCHAR, place VARCHAR, "options" VARCHAR);
CREATE TABLE kept.frame_counts("name" VARCHAR, "value" VARCHAR, "plans" BIGINT);
CREATE TABLE kept.judgements(plan VARCHAR, yardstick INTEGER, number INTEGER, criterion VARCHAR, section VARCHAR, status VARCHAR, verdict VARCHAR, "share" DOUBLE, things INTEGER, weight DOUBLE, says VARCHAR, ask VARCHAR, themes VARCHAR[], judge VARCHAR, programme_verdict VARCHAR);
CREATE TABLE kept.looks(plan VARCHAR, yardstick INTEGER, check_id VARCHAR, "options" VARCHAR, findings INTEGER);
CREATE TABLE kept.plan_conditions(plan VARCHAR, yardstick INTEGER, condition VARCHAR, holds BOOLEAN);
CREATE TABLE kept.plan_groups(plan VARCHAR, "name" VARCHAR, "value" VARCHAR);
CREATE TABLE kept.plan_sections(plan VARCHAR, yardstick INTEGER, section VARCHAR, confidence DOUBLE, blank BOOLEAN, redacted BOOLEAN, words INTEGER);
CREATE TABLE kept."plans"(plan VARCHAR, yardstick INTEGER, format VARCHAR, pages INTEGER, words INTEGER, placed INTEGER, furniture INTEGER, unplaced INTEGER, coverage DOUBLE, status VARCHAR, scored BOOLEAN, why_not VARCHAR, score DOUBLE, low DOUBLE, high DOUBLE, band VARCHAR, band_low VARCHAR, band_high VARCHAR, why_no_band VARCHAR, capped_by VARCHAR, decided INTEGER, open INTEGER, statutory_met INTEGER, statutory_partly_met INTEGER, statutory_not_met INTEGER, statutory_not_assessable INTEGER, statutory_needs_a_person INTEGER, statutory_not_applicable INTEGER, needs INTEGER, outcomes INTEGER, provisions INTEGER, blank_form BOOLEAN, privacy VARCHAR);
CREATE TABLE kept.revisions(plan VARCHAR, yardstick INTEGER, criterion VARCHAR, number INTEGER, verdict VARCHAR, judge VARCHAR, why VARCHAR, given_on DATE);
CREATE TABLE kept.round(how_drawn VARCHAR, seed BIGINT, frame_size BIGINT, keeps_quotes BOOLEAN, yardstick INTEGER, "method" VARCHAR, allocation VARCHAR);
CREATE TABLE kept.runs(run INTEGER, yardstick INTEGER, package VARCHAR, python VARCHAR, platform VARCHAR, started TIMESTAMP, finished TIMESTAMP, ended VARCHAR, workers INTEGER, timeout DOUBLE, memory_mb INTEGER, files INTEGER, "plans" INTEGER, already_done INTEGER, who VARCHAR, ran_on VARCHAR);
CREATE TABLE kept."sample"(plan VARCHAR, sha256 VARCHAR, copies INTEGER, in_sample BOOLEAN, reference VARCHAR, stratum VARCHAR, weight DOUBLE, drawn VARCHAR);
CREATE TABLE kept.schema_version("version" INTEGER, package VARCHAR);
CREATE TABLE kept.sentence_keys(plan VARCHAR, "locked" BLOB);
CREATE TABLE kept.sentences(plan VARCHAR, yardstick INTEGER, number INTEGER, section VARCHAR, thing VARCHAR, sentence UBIGINT);
CREATE TABLE kept.skipped(kind VARCHAR, files INTEGER);
CREATE TABLE kept.strata(stratum VARCHAR, frame_size BIGINT, drawn BIGINT);
CREATE TABLE kept.unreadable(plan VARCHAR, yardstick INTEGER, kind VARCHAR, why VARCHAR, timeout DOUBLE, memory_mb INTEGER);
CREATE TABLE kept.wording(plan VARCHAR, yardstick INTEGER, thing VARCHAR, number INTEGER, section VARCHAR, "family" VARCHAR, entry VARCHAR, phrase VARCHAR, tier VARCHAR, severity VARCHAR, rescued BOOLEAN);
CREATE TABLE kept.yardsticks(yardstick INTEGER, rubric_id VARCHAR, rubric_version VARCHAR, rubric_sha256 VARCHAR, rubric VARCHAR, package VARCHAR, as_of DATE, rescored_from INTEGER);
INSERT INTO kept."findings" VALUES
('d1d20ef2a5414a29', 1, 'F-01', 1, 'some-check', true, 'is good', 'F1', NULL, '{"block":3}', NULL),
('d1d20ef2a5414a29', 1, 'F-01', 2, 'some-check', NULL, '=HYPERLINK(1)', 'F2', NULL, '{}', NULL),
('d1d20ef2a5414a29', 1, 'F-02', 1, 'some-check', true, 'is good', 'F1', NULL, '{"block":3}', NULL),
('d1d20ef2a5414a29', 1, 'F-02', 2, 'some-check', NULL, '=HYPERLINK(1)', 'F2', NULL, '{}', NULL),
('d1d20ef2a5414a29', 1, 'A-01', 1, 'some-check', true, 'is good', 'F1', NULL, '{"block":3}', NULL),
('d1d20ef2a5414a29', 1, 'A-01', 2, 'some-check', NULL, '=HYPERLINK(1)', 'F2', NULL, '{}', NULL),
('ee85411883c0b7ef', 1, 'F-01', 1, 'some-check', true, 'is good', 'F1', NULL, '{"block":3}', NULL),
('ee85411883c0b7ef', 1, 'F-01', 2, 'some-check', NULL, '=HYPERLINK(1)', 'F2', NULL, '{}', NULL),
('ee85411883c0b7ef', 1, 'F-02', 1, 'some-check', true, 'is good', 'F1', NULL, '{"block":3}', NULL),
('ee85411883c0b7ef', 1, 'F-02', 2, 'some-check', NULL, '=HYPERLINK(1)', 'F2', NULL, '{}', NULL),
('ee85411883c0b7ef', 1, 'A-01', 1, 'some-check', true, 'is good', 'F1', NULL, '{"block":3}', NULL),
('ee85411883c0b7ef', 1, 'A-01', 2, 'some-check', NULL, '=HYPERLINK(1)', 'F2', NULL, '{}', NULL),
('b3267ab308863b90', 1, 'F-01', 1, 'some-check', true, 'is good', 'F1', NULL, '{"block":3}', NULL),
('b3267ab308863b90', 1, 'F-01', 2, 'some-check', NULL, '=HYPERLINK(1)', 'F2', NULL, '{}', NULL),
('b3267ab308863b90', 1, 'F-02', 1, 'some-check', true, 'is good', 'F1', NULL, '{"block":3}', NULL),
('b3267ab308863b90', 1, 'F-02', 2, 'some-check', NULL, '=HYPERLINK(1)', 'F2', NULL, '{}', NULL),
('b3267ab308863b90', 1, 'A-01', 1, 'some-check', true, 'is good', 'F1', NULL, '{"block":3}', NULL),
('b3267ab308863b90', 1, 'A-01', 2, 'some-check', NULL, '=HYPERLINK(1)', 'F2', NULL, '{}', NULL),
('6aba216a9cfad961', 1, 'F-01', 1, 'some-check', true, 'is good', 'F1', NULL, '{"block":3}', NULL),
('6aba216a9cfad961', 1, 'F-01', 2, 'some-check', NULL, '=HYPERLINK(1)', 'F2', NULL, '{}', NULL),
('6aba216a9cfad961', 1, 'F-02', 1, 'some-check', true, 'is good', 'F1', NULL, '{"block":3}', NULL),
('6aba216a9cfad961', 1, 'F-02', 2, 'some-check', NULL, '=HYPERLINK(1)', 'F2', NULL, '{}', NULL),
('6aba216a9cfad961', 1, 'A-01', 1, 'some-check', true, 'is good', 'F1', NULL, '{"block":3}', NULL),
('6aba216a9cfad961', 1, 'A-01', 2, 'some-check', NULL, '=HYPERLINK(1)', 'F2', NULL, '{}', NULL),
('ebe5a0e69199e681', 1, 'F-01', 1, 'some-check', true, 'is good', 'F1', NULL, '{"block":3}', NULL),
('ebe5a0e69199e681', 1, 'F-01', 2, 'some-check', NULL, '=HYPERLINK(1)', 'F2', NULL, '{}', NULL),
('ebe5a0e69199e681', 1, 'F-02', 1, 'some-check', true, 'is good', 'F1', NULL, '{"block":3}', NULL),
('ebe5a0e69199e681', 1, 'F-02', 2, 'some-check', NULL, '=HYPERLINK(1)', 'F2', NULL, '{}', NULL),
('ebe5a0e69199e681', 1, 'A-01', 1, 'some-check', true, 'is good', 'F1', NULL, '{"block":3}', NULL),
('ebe5a0e69199e681', 1, 'A-01', 2, 'some-check', NULL, '=HYPERLINK(1)', 'F2', NULL, '{}', NULL),
('ee85411883c0b7ef', 2, 'F-01', 1, 'some-check', true, 'is good', 'F1', NULL, '{"block":3}', '{}'),
('ee85411883c0b7ef', 2, 'F-01', 2, 'some-check', NULL, '=HYPERLINK(1)', 'F2', NULL, '{}', '{}'),
('ee85411883c0b7ef', 2, 'F-02', 1, 'some-check', true, 'is good', 'F1', NULL, '{"block":3}', '{}'),
('ee85411883c0b7ef', 2, 'F-02', 2, 'some-check', NULL, '=HYPERLINK(1)', 'F2', NULL, '{}', '{}'),
('ee85411883c0b7ef', 2, 'A-01', 1, 'some-check', true, 'is good', 'F1', NULL, '{"block":3}', '{}'),
('ee85411883c0b7ef', 2, 'A-01', 2, 'some-check', NULL, '=HYPERLINK(1)', 'F2', NULL, '{}', '{}'),
('b3267ab308863b90', 2, 'F-01', 1, 'some-check', true, 'is good', 'F1', NULL, '{"block":3}', '{}'),
('b3267ab308863b90', 2, 'F-01', 2, 'some-check', NULL, '=HYPERLINK(1)', 'F2', NULL, '{}', '{}'),
('b3267ab308863b90', 2, 'F-02', 1, 'some-check', true, 'is good', 'F1', NULL, '{"block":3}', '{}'),
('b3267ab308863b90', 2, 'F-02', 2, 'some-check', NULL, '=HYPERLINK(1)', 'F2', NULL, '{}', '{}'),
('b3267ab308863b90', 2, 'A-01', 1, 'some-check', true, 'is good', 'F1', NULL, '{"block":3}', '{}'),
('b3267ab308863b90', 2, 'A-01', 2, 'some-check', NULL, '=HYPERLINK(1)', 'F2', NULL, '{}', '{}'),
('6aba216a9cfad961', 2, 'F-01', 1, 'some-check', true, 'is good', 'F1', NULL, '{"block":3}', '{}'),
('6aba216a9cfad961', 2, 'F-01', 2, 'some-check', NULL, '=HYPERLINK(1)', 'F2', NULL, '{}', '{}'),
('6aba216a9cfad961', 2, 'F-02', 1, 'some-check', true, 'is good', 'F1', NULL, '{"block":3}', '{}'),
('6aba216a9cfad961', 2, 'F-02', 2, 'some-check', NULL, '=HYPERLINK(1)', 'F2', NULL, '{}', '{}'),
('6aba216a9cfad961', 2, 'A-01', 1, 'some-check', true, 'is good', 'F1', NULL, '{"block":3}', '{}'),
('6aba216a9cfad961', 2, 'A-01', 2, 'some-check', NULL, '=HYPERLINK(1)', 'F2', NULL, '{}', '{}'),
('ebe5a0e69199e681', 2, 'F-01', 1, 'some-check', true, 'is good', 'F1', NULL, '{"block":3}', '{}'),
('ebe5a0e69199e681', 2, 'F-01', 2, 'some-check', NULL, '=HYPERLINK(1)', 'F2', NULL, '{}', '{}'),
('ebe5a0e69199e681', 2, 'F-02', 1, 'some-check', true, 'is good', 'F1', NULL, '{"block":3}', '{}'),
('ebe5a0e69199e681', 2, 'F-02', 2, 'some-check', NULL, '=HYPERLINK(1)', 'F2', NULL, '{}', '{}'),
('ebe5a0e69199e681', 2, 'A-01', 1, 'some-check', true, 'is good', 'F1', NULL, '{"block":3}', '{}'),
('ebe5a0e69199e681', 2, 'A-01', 2, 'some-check', NULL, '=HYPERLINK(1)', 'F2', NULL, '{}', '{}');
INSERT INTO kept."judgements" VALUES
('d1d20ef2a5414a29', 1, 1, 'F-01', 'F', 'guidance', 'not assessable', 0.5, 2, 1.0, '1 of 2 is good', 'Ask.', ['quality'], 'program', NULL),
('d1d20ef2a5414a29', 1, 2, 'F-02', 'F', 'guidance', 'met', 0.5, 2, 1.0, '1 of 2 is good', 'Ask.', ['quality', 'coproduction'], 'program', NULL),
('d1d20ef2a5414a29', 1, 3, 'A-01', 'A', 'guidance', 'partly met', 0.5, 2, 1.0, '1 of 2 is good', 'Ask.', ['quality', 'coproduction'], 'A panel', 'met'),
('ee85411883c0b7ef', 1, 1, 'F-01', 'F', 'guidance', 'needs a person', 0.5, 2, 1.0, '1 of 2 is good', 'Ask.', ['quality'], 'program', NULL),
('ee85411883c0b7ef', 1, 2, 'F-02', 'F', 'guidance', 'not assessable', 0.5, 2, 1.0, '1 of 2 is good', 'Ask.', ['quality', 'coproduction'], 'program', NULL),
('ee85411883c0b7ef', 1, 3, 'A-01', 'A', 'guidance', 'met', 0.5, 2, 1.0, '1 of 2 is good', 'Ask.', ['quality', 'coproduction'], 'A panel', 'met'),
('b3267ab308863b90', 1, 1, 'F-01', 'F', 'guidance', 'not assessable', 0.5, 2, 1.0, '1 of 2 is good', 'Ask.', ['quality'], 'program', NULL),
('b3267ab308863b90', 1, 2, 'F-02', 'F', 'guidance', 'met', 0.5, 2, 1.0, '1 of 2 is good', 'Ask.', ['quality', 'coproduction'], 'program', NULL),
('b3267ab308863b90', 1, 3, 'A-01', 'A', 'guidance', 'partly met', 0.5, 2, 1.0, '1 of 2 is good', 'Ask.', ['quality', 'coproduction'], 'A panel', 'met'),
('6aba216a9cfad961', 1, 1, 'F-01', 'F', 'guidance', 'needs a person', 0.5, 2, 1.0, '1 of 2 is good', 'Ask.', ['quality'], 'program', NULL),
('6aba216a9cfad961', 1, 2, 'F-02', 'F', 'guidance', 'not assessable', 0.5, 2, 1.0, '1 of 2 is good', 'Ask.', ['quality', 'coproduction'], 'program', NULL),
('6aba216a9cfad961', 1, 3, 'A-01', 'A', 'guidance', 'met', 0.5, 2, 1.0, '1 of 2 is good', 'Ask.', ['quality', 'coproduction'], 'A panel', 'met'),
('ebe5a0e69199e681', 1, 1, 'F-01', 'F', 'guidance', 'partly met', 0.5, 2, 1.0, '1 of 2 is good', 'Ask.', ['quality'], 'program', NULL),
('ebe5a0e69199e681', 1, 2, 'F-02', 'F', 'guidance', 'not met', 0.5, 2, 1.0, '1 of 2 is good', 'Ask.', ['quality', 'coproduction'], 'program', NULL),
('ebe5a0e69199e681', 1, 3, 'A-01', 'A', 'guidance', 'not applicable', 0.5, 2, 1.0, '1 of 2 is good', 'Ask.', ['quality', 'coproduction'], 'A panel', 'met'),
('ee85411883c0b7ef', 2, 1, 'F-01', 'F', 'guidance', 'needs a person', 0.5, 2, 1.0, '1 of 2 is good', 'Ask.', ['quality'], 'program', NULL),
('ee85411883c0b7ef', 2, 2, 'F-02', 'F', 'guidance', 'not assessable', 0.5, 2, 1.0, '1 of 2 is good', 'Ask.', ['quality', 'coproduction'], 'program', NULL),
('ee85411883c0b7ef', 2, 3, 'A-01', 'A', 'guidance', 'met', 0.5, 2, 1.0, '1 of 2 is good', 'Ask.', ['quality', 'coproduction'], 'A panel', 'met'),
('b3267ab308863b90', 2, 1, 'F-01', 'F', 'guidance', 'not assessable', 0.5, 2, 1.0, '1 of 2 is good', 'Ask.', ['quality'], 'program', NULL),
('b3267ab308863b90', 2, 2, 'F-02', 'F', 'guidance', 'met', 0.5, 2, 1.0, '1 of 2 is good', 'Ask.', ['quality', 'coproduction'], 'program', NULL),
('b3267ab308863b90', 2, 3, 'A-01', 'A', 'guidance', 'partly met', 0.5, 2, 1.0, '1 of 2 is good', 'Ask.', ['quality', 'coproduction'], 'A panel', 'met'),
('6aba216a9cfad961', 2, 1, 'F-01', 'F', 'guidance', 'needs a person', 0.5, 2, 1.0, '1 of 2 is good', 'Ask.', ['quality'], 'program', NULL),
('6aba216a9cfad961', 2, 2, 'F-02', 'F', 'guidance', 'not assessable', 0.5, 2, 1.0, '1 of 2 is good', 'Ask.', ['quality', 'coproduction'], 'program', NULL),
('6aba216a9cfad961', 2, 3, 'A-01', 'A', 'guidance', 'met', 0.5, 2, 1.0, '1 of 2 is good', 'Ask.', ['quality', 'coproduction'], 'A panel', 'met'),
('ebe5a0e69199e681', 2, 1, 'F-01', 'F', 'guidance', 'partly met', 0.5, 2, 1.0, '1 of 2 is good', 'Ask.', ['quality'], 'program', NULL),
('ebe5a0e69199e681', 2, 2, 'F-02', 'F', 'guidance', 'not met', 0.5, 2, 1.0, '1 of 2 is good', 'Ask.', ['quality', 'coproduction'], 'program', NULL),
('ebe5a0e69199e681', 2, 3, 'A-01', 'A', 'guidance', 'not applicable', 0.5, 2, 1.0, '1 of 2 is good', 'Ask.', ['quality', 'coproduction'], 'A panel', 'met');
INSERT INTO kept."looks" VALUES
('6aba216a9cfad961', 2, 'some-check', '{}', 2),
('b3267ab308863b90', 2, 'some-check', '{}', 2),
('ebe5a0e69199e681', 2, 'some-check', '{}', 2),
('ee85411883c0b7ef', 2, 'some-check', '{}', 2);
INSERT INTO kept."plan_conditions" VALUES
('6aba216a9cfad961', 2, 'draft', true),
('b3267ab308863b90', 2, 'draft', false),
('ebe5a0e69199e681', 2, 'draft', NULL),
('ee85411883c0b7ef', 2, 'draft', true);
INSERT INTO kept."plan_groups" VALUES
('ee85411883c0b7ef', 'phase', 'primary'),
('b3267ab308863b90', 'phase', 'secondary'),
('83f078c87ccbb67e', 'phase', 'primary'),
('no-dc3df7eb9bcd8', 'phase', 'secondary');
INSERT INTO kept."plan_sections" VALUES
('6aba216a9cfad961', 2, 'F', 0.9, false, false, 40),
('b3267ab308863b90', 2, 'F', 0.9, false, false, 41),
('ebe5a0e69199e681', 2, 'F', 0.9, false, false, 42),
('ee85411883c0b7ef', 2, 'F', 0.9, false, false, 43);
INSERT INTO kept."plans" VALUES
('d1d20ef2a5414a29', 1, 'docx', NULL, 2, 2, 0, 0, 1.0, 'unknown', true, NULL, 0.8196078431372549, 0.0, 1.0, 'good', 'weak', 'good', NULL, NULL, 2, 1, 1, 0, 2, 0, 0, 0, NULL, NULL, NULL, NULL, NULL),
('ee85411883c0b7ef', 1, 'docx', NULL, 2, 2, 0, 0, 1.0, 'unknown', true, NULL, 0.9333333333333333, 0.0, 1.0, 'good', 'weak', 'good', NULL, NULL, 2, 1, 1, 0, 2, 0, 0, 0, NULL, NULL, NULL, NULL, NULL),
('b3267ab308863b90', 1, 'docx', NULL, 2, 2, 0, 0, 1.0, 'unknown', true, NULL, 0.7019607843137254, 0.0, 1.0, 'good', 'weak', 'good', NULL, NULL, 2, 1, 1, 0, 2, 0, 0, 0, NULL, NULL, NULL, NULL, NULL),
('6aba216a9cfad961', 1, 'docx', NULL, 2, 2, 0, 0, 1.0, 'unknown', true, NULL, 0.41568627450980394, 0.0, 1.0, 'weak', 'weak', 'good', NULL, NULL, 2, 1, 1, 0, 2, 0, 0, 0, NULL, NULL, NULL, NULL, NULL),
('ebe5a0e69199e681', 1, 'docx', NULL, 2, 2, 0, 0, 1.0, 'unknown', false, 'Too little was read.', NULL, NULL, NULL, NULL, NULL, NULL, 'Nothing could be decided.', NULL, 2, 1, 1, 0, 2, 0, 0, 0, NULL, NULL, NULL, NULL, NULL),
('ee85411883c0b7ef', 2, 'docx', NULL, 2, 2, 0, 0, 1.0, 'unknown', true, NULL, 0.9333333333333333, 0.0, 1.0, 'good', 'weak', 'good', NULL, NULL, 2, 1, 1, 0, 2, 0, 0, 0, NULL, NULL, NULL, NULL, NULL),
('b3267ab308863b90', 2, 'docx', NULL, 2, 2, 0, 0, 1.0, 'unknown', true, NULL, 0.7019607843137254, 0.0, 1.0, 'good', 'weak', 'good', NULL, NULL, 2, 1, 1, 0, 2, 0, 0, 0, NULL, NULL, NULL, NULL, NULL),
('6aba216a9cfad961', 2, 'docx', NULL, 2, 2, 0, 0, 1.0, 'unknown', true, NULL, 0.41568627450980394, 0.0, 1.0, 'weak', 'weak', 'good', NULL, NULL, 2, 1, 1, 0, 2, 0, 0, 0, NULL, NULL, NULL, NULL, NULL),
('ebe5a0e69199e681', 2, 'docx', NULL, 2, 2, 0, 0, 1.0, 'unknown', false, 'Too little was read.', NULL, NULL, NULL, NULL, NULL, NULL, 'Nothing could be decided.', NULL, 2, 1, 1, 0, 2, 0, 0, 0, NULL, NULL, NULL, NULL, NULL);
INSERT INTO kept."revisions" VALUES
('d1d20ef2a5414a29', 1, 'A-01', 1, 'not met', 'A panel', 'we read it', NULL),
('ee85411883c0b7ef', 1, 'A-01', 1, 'not met', 'A panel', 'we read it', NULL),
('b3267ab308863b90', 1, 'A-01', 1, 'not met', 'A panel', 'we read it', NULL),
('6aba216a9cfad961', 1, 'A-01', 1, 'not met', 'A panel', 'we read it', NULL),
('ebe5a0e69199e681', 1, 'A-01', 1, 'not met', 'A panel', 'we read it', NULL),
('ee85411883c0b7ef', 2, 'A-01', 1, 'not met', 'A panel', 'we read it', NULL),
('b3267ab308863b90', 2, 'A-01', 1, 'not met', 'A panel', 'we read it', NULL),
('6aba216a9cfad961', 2, 'A-01', 1, 'not met', 'A panel', 'we read it', NULL),
('ebe5a0e69199e681', 2, 'A-01', 1, 'not met', 'A panel', 'we read it', NULL);
INSERT INTO kept."round" VALUES
('every plan of the folder', NULL, NULL, false, 2, 'every plan', NULL);
INSERT INTO kept."runs" VALUES
(1, 1, '0.0.1', '3.11.7', 'linux', '2026-11-27 09:31:46.363781', '2026-11-27 09:31:48.097274', 'done', 1, 60.0, 1000, 6, 7, 0, NULL, NULL),
(2, 2, '0.0.1', '3.11.7', 'linux', '2026-11-27 09:31:48.212408', '2026-11-27 09:31:48.357939', 'done', 1, 60.0, 1000, 5, 6, 0, NULL, NULL);
INSERT INTO kept."sample" VALUES
('d1d20ef2a5414a29', 'd1d20ef2a5414a29f8b9137371c48af9b3d6e54377a43c50bb68145bf8281f6b', 1, false, NULL, NULL, NULL, NULL),
('83f078c87ccbb67e', '83f078c87ccbb67e7befda0a727177d0e440cac5996465e42fb6c69c65e11d31', 1, true, 'R3', NULL, NULL, NULL),
('ee85411883c0b7ef', 'ee85411883c0b7ef09ea780b6834e8ed688c0bd4160cfebda738dc221736d2a9', 1, true, 'R1', NULL, NULL, NULL),
('b3267ab308863b90', 'b3267ab308863b90dc9a351830872916d6c5f5bd639f558a738b12188e215680', 1, true, 'R2', NULL, NULL, NULL),
('6aba216a9cfad961', '6aba216a9cfad9614bd162394bdc5c09693a2112f5c2dbe8035b4de643eba8d1', 1, true, NULL, NULL, NULL, NULL),
('ebe5a0e69199e681', 'ebe5a0e69199e681a441893d125137b059e88631aed8870522ccc14e57df8c34', 1, true, NULL, NULL, NULL, NULL),
('no-dc3df7eb9bcd8', NULL, 1, true, 'R4', NULL, NULL, NULL);
INSERT INTO kept."schema_version" VALUES
(1, '0.0.1'),
(2, '0.1.0');
INSERT INTO kept."sentences" VALUES
('6aba216a9cfad961', 2, 1, 'F', 'F1', 9223372036854775808),
('b3267ab308863b90', 2, 1, 'F', 'F1', 9223372036854775808),
('ebe5a0e69199e681', 2, 1, 'F', 'F1', 9223372036854775809),
('ee85411883c0b7ef', 2, 1, 'F', 'F1', 9223372036854775809);
INSERT INTO kept."skipped" VALUES
('a .txt file', 1);
INSERT INTO kept."unreadable" VALUES
('no-dc3df7eb9bcd8', 1, 'FileNotReadable', 'The manifest names this file, but it is not in the folder; add it or delete its row.', 60.0, 1000),
('83f078c87ccbb67e', 1, 'PictureOfPages', 'The file is a picture of pages; ask for a file with text.', 60.0, 1000),
('no-dc3df7eb9bcd8', 2, 'FileNotReadable', 'The manifest names this file, but it is not in the folder; add it or delete its row.', 60.0, 1000),
('83f078c87ccbb67e', 2, 'PictureOfPages', 'The file is a picture of pages; ask for a file with text.', 60.0, 1000);
INSERT INTO kept."wording" VALUES
('6aba216a9cfad961', 2, 'F1', 1, 'F', 'conditional', 'as required', 'as required', 'case law', 'strong', false),
('b3267ab308863b90', 2, 'F1', 1, 'F', 'conditional', 'as required', 'as required', 'case law', 'strong', false),
('ebe5a0e69199e681', 2, 'F1', 1, 'F', 'conditional', 'as required', 'as required', 'case law', 'strong', false),
('ee85411883c0b7ef', 2, 'F1', 1, 'F', 'conditional', 'as required', 'as required', 'case law', 'strong', false);
INSERT INTO kept."yardsticks" VALUES
(1, 'tiny', '1', '0000000000000000000000000000000000000000000000000000000000000001', '{"id":"tiny","version":"1","title":"Tiny","about":"","law_as_of":"","source":"","minimum_coverage":0.6,"minimum_confidence":0.5,"minimum_decided":0.0,"bands":[{"name":"good","from_score":0.5},{"name":"weak","from_score":0.0}],"caps":[],"criteria":[{"id":"F-01","section":"F","asks":"What of F-01?","why":"","status":"guidance","source":"us","confirmed":true,"weight":1.0,"themes":[],"applies_when":[],"met_when":null,"says":{"met":"yes","partly_met":"partly","not_met":"no","needs_a_person":"","not_applicable":"","not_assessable":""},"ask":"Ask."},{"id":"F-02","section":"F","asks":"What of F-02?","why":"","status":"guidance","source":"us","confirmed":true,"weight":1.0,"themes":[],"applies_when":[],"met_when":null,"says":{"met":"yes","partly_met":"partly","not_met":"no","needs_a_person":"","not_applicable":"","not_assessable":""},"ask":"Ask."},{"id":"A-01","section":"A","asks":"What of A-01?","why":"","status":"guidance","source":"us","confirmed":true,"weight":1.0,"themes":[],"applies_when":[],"met_when":null,"says":{"met":"yes","partly_met":"partly","not_met":"no","needs_a_person":"","not_applicable":"","not_assessable":""},"ask":"Ask."}]}', '0.0.1', NULL, NULL),
(2, 'tiny', '2', '0000000000000000000000000000000000000000000000000000000000000002', '{"id":"tiny","version":"2","title":"Tiny","about":"","law_as_of":"","source":"","minimum_coverage":0.6,"minimum_confidence":0.5,"minimum_decided":0.0,"bands":[{"name":"good","from_score":0.5},{"name":"weak","from_score":0.0}],"caps":[],"criteria":[{"id":"F-01","section":"F","asks":"What of F-01?","why":"","status":"guidance","source":"us","confirmed":true,"weight":1.0,"themes":[],"applies_when":[],"met_when":null,"says":{"met":"yes","partly_met":"partly","not_met":"no","needs_a_person":"","not_applicable":"","not_assessable":""},"ask":"Ask."},{"id":"F-02","section":"F","asks":"What of F-02?","why":"","status":"guidance","source":"us","confirmed":true,"weight":1.0,"themes":[],"applies_when":[],"met_when":null,"says":{"met":"yes","partly_met":"partly","not_met":"no","needs_a_person":"","not_applicable":"","not_assessable":""},"ask":"Ask."},{"id":"A-01","section":"A","asks":"What of A-01?","why":"","status":"guidance","source":"us","confirmed":true,"weight":1.0,"themes":[],"applies_when":[],"met_when":null,"says":{"met":"yes","partly_met":"partly","not_met":"no","needs_a_person":"","not_applicable":"","not_assessable":""},"ask":"Ask."}]}', '0.0.1', NULL, NULL);
CREATE VIEW findings AS SELECT plan, yardstick, criterion, number, check_id, "options", holds, says, thing, "quote", place FROM kept.findings WHERE ((yardstick = (SELECT yardstick FROM kept.round)) AND (plan = ANY(SELECT plan FROM kept."sample" WHERE in_sample)));
CREATE VIEW frame_counts AS SELECT "name", "value", "plans" FROM kept.frame_counts;
CREATE VIEW judgements AS SELECT plan, yardstick, number, criterion, section, status, verdict, "share", things, weight, says, ask, themes, judge, programme_verdict FROM kept.judgements WHERE ((yardstick = (SELECT yardstick FROM kept.round)) AND (plan = ANY(SELECT plan FROM kept."sample" WHERE in_sample)));
CREATE VIEW looks AS SELECT plan, yardstick, check_id, "options", findings FROM kept.looks WHERE ((yardstick = (SELECT yardstick FROM kept.round)) AND (plan = ANY(SELECT plan FROM kept."sample" WHERE in_sample)));
CREATE VIEW plan_conditions AS SELECT plan, yardstick, condition, holds FROM kept.plan_conditions WHERE ((yardstick = (SELECT yardstick FROM kept.round)) AND (plan = ANY(SELECT plan FROM kept."sample" WHERE in_sample)));
CREATE VIEW plan_groups AS SELECT plan, "name", "value" FROM kept.plan_groups WHERE (plan = ANY(SELECT plan FROM kept."sample" WHERE in_sample));
CREATE VIEW plan_sections AS SELECT plan, yardstick, section, confidence, blank, redacted, words FROM kept.plan_sections WHERE ((yardstick = (SELECT yardstick FROM kept.round)) AND (plan = ANY(SELECT plan FROM kept."sample" WHERE in_sample)));
CREATE VIEW "plans" AS SELECT plan, yardstick, format, pages, words, placed, furniture, unplaced, coverage, status, needs, outcomes, provisions, blank_form, privacy, scored, why_not, score, low, high, band, band_low, band_high, why_no_band, capped_by, decided, open, statutory_met, statutory_partly_met, statutory_not_met, statutory_not_assessable, statutory_needs_a_person, statutory_not_applicable FROM kept."plans" WHERE ((yardstick = (SELECT yardstick FROM kept.round)) AND (plan = ANY(SELECT plan FROM kept."sample" WHERE in_sample)));
CREATE VIEW revisions AS SELECT plan, yardstick, criterion, number, verdict, judge, why, given_on FROM kept.revisions WHERE ((yardstick = (SELECT yardstick FROM kept.round)) AND (plan = ANY(SELECT plan FROM kept."sample" WHERE in_sample)));
CREATE VIEW round AS SELECT how_drawn, seed, frame_size, "method", allocation, keeps_quotes, yardstick FROM kept.round;
CREATE VIEW runs AS SELECT run, yardstick, package, python, platform, who, ran_on, started, finished, ended, workers, timeout, memory_mb, files, "plans", already_done FROM kept.runs;
CREATE VIEW "sample" AS SELECT plan, sha256, copies, in_sample, reference, stratum, weight, drawn FROM kept."sample" WHERE in_sample;
CREATE VIEW schema_version AS SELECT "version", package FROM kept.schema_version;
CREATE VIEW sentences AS SELECT plan, yardstick, number, section, thing, sentence FROM kept.sentences WHERE ((yardstick = (SELECT yardstick FROM kept.round)) AND (plan = ANY(SELECT plan FROM kept."sample" WHERE in_sample)));
CREATE VIEW skipped AS SELECT kind, files FROM kept.skipped;
CREATE VIEW strata AS SELECT stratum, frame_size, drawn FROM kept.strata;
CREATE VIEW unreadable AS SELECT plan, yardstick, kind, why, timeout, memory_mb FROM kept.unreadable WHERE ((yardstick = (SELECT yardstick FROM kept.round)) AND (plan = ANY(SELECT plan FROM kept."sample" WHERE in_sample)));
CREATE VIEW wording AS SELECT plan, yardstick, thing, number, section, "family", entry, phrase, tier, severity, rescued FROM kept.wording WHERE ((yardstick = (SELECT yardstick FROM kept.round)) AND (plan = ANY(SELECT plan FROM kept."sample" WHERE in_sample)));
CREATE VIEW yardsticks AS SELECT yardstick, rubric_id, rubric_version, rubric_sha256, rubric, package, as_of, rescored_from FROM kept.yardsticks;
