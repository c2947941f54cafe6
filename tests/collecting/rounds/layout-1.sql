-- A round of layout 1, as the released version 0.1.0 wrote it: made-up plans, no child's words.
CREATE SCHEMA kept;
CREATE TABLE kept.findings(plan VARCHAR, yardstick INTEGER, criterion VARCHAR, number INTEGER, check_id VARCHAR, holds BOOLEAN, says VARCHAR, thing VARCHAR, "quote" VARCHAR, place VARCHAR);
CREATE TABLE kept.judgements(plan VARCHAR, yardstick INTEGER, number INTEGER, criterion VARCHAR, section VARCHAR, status VARCHAR, verdict VARCHAR, "share" DOUBLE, things INTEGER, weight DOUBLE, says VARCHAR, ask VARCHAR, themes VARCHAR[], judge VARCHAR, programme_verdict VARCHAR);
CREATE TABLE kept."plans"(plan VARCHAR, yardstick INTEGER, format VARCHAR, pages INTEGER, words INTEGER, placed INTEGER, furniture INTEGER, unplaced INTEGER, coverage DOUBLE, status VARCHAR, scored BOOLEAN, why_not VARCHAR, score DOUBLE, low DOUBLE, high DOUBLE, band VARCHAR, band_low VARCHAR, band_high VARCHAR, why_no_band VARCHAR, capped_by VARCHAR, decided INTEGER, open INTEGER, statutory_met INTEGER, statutory_partly_met INTEGER, statutory_not_met INTEGER, statutory_not_assessable INTEGER, statutory_needs_a_person INTEGER, statutory_not_applicable INTEGER);
CREATE TABLE kept.plan_groups(plan VARCHAR, "name" VARCHAR, "value" VARCHAR);
CREATE TABLE kept.revisions(plan VARCHAR, yardstick INTEGER, criterion VARCHAR, number INTEGER, verdict VARCHAR, judge VARCHAR, why VARCHAR, given_on DATE);
CREATE TABLE kept.round(how_drawn VARCHAR, seed BIGINT, frame_size BIGINT, keeps_quotes BOOLEAN, yardstick INTEGER);
CREATE TABLE kept.runs(run INTEGER, yardstick INTEGER, package VARCHAR, python VARCHAR, platform VARCHAR, started TIMESTAMP, finished TIMESTAMP, ended VARCHAR, workers INTEGER, timeout DOUBLE, memory_mb INTEGER, files INTEGER, "plans" INTEGER, already_done INTEGER);
CREATE TABLE kept."sample"(plan VARCHAR, sha256 VARCHAR, copies INTEGER, in_sample BOOLEAN, reference VARCHAR, stratum VARCHAR, weight DOUBLE);
CREATE TABLE kept.schema_version("version" INTEGER, package VARCHAR);
CREATE TABLE kept.skipped(kind VARCHAR, files INTEGER);
CREATE TABLE kept.unreadable(plan VARCHAR, yardstick INTEGER, kind VARCHAR, why VARCHAR, timeout DOUBLE, memory_mb INTEGER);
CREATE TABLE kept.yardsticks(yardstick INTEGER, rubric_id VARCHAR, rubric_version VARCHAR, rubric_sha256 VARCHAR, rubric VARCHAR, package VARCHAR, as_of DATE);
CREATE VIEW findings AS SELECT * FROM kept.findings WHERE ((yardstick = (SELECT yardstick FROM kept.round)) AND (plan = ANY(SELECT plan FROM kept."sample" WHERE in_sample)));
CREATE VIEW judgements AS SELECT * FROM kept.judgements WHERE ((yardstick = (SELECT yardstick FROM kept.round)) AND (plan = ANY(SELECT plan FROM kept."sample" WHERE in_sample)));
CREATE VIEW "plans" AS SELECT * FROM kept."plans" WHERE ((yardstick = (SELECT yardstick FROM kept.round)) AND (plan = ANY(SELECT plan FROM kept."sample" WHERE in_sample)));
CREATE VIEW plan_groups AS SELECT * FROM kept.plan_groups WHERE (plan = ANY(SELECT plan FROM kept."sample" WHERE in_sample));
CREATE VIEW revisions AS SELECT * FROM kept.revisions WHERE ((yardstick = (SELECT yardstick FROM kept.round)) AND (plan = ANY(SELECT plan FROM kept."sample" WHERE in_sample)));
CREATE VIEW round AS SELECT * FROM kept.round;
CREATE VIEW runs AS SELECT * FROM kept.runs;
CREATE VIEW "sample" AS SELECT * FROM kept."sample" WHERE in_sample;
CREATE VIEW schema_version AS SELECT * FROM kept.schema_version;
CREATE VIEW skipped AS SELECT * FROM kept.skipped;
CREATE VIEW unreadable AS SELECT * FROM kept.unreadable WHERE ((yardstick = (SELECT yardstick FROM kept.round)) AND (plan = ANY(SELECT plan FROM kept."sample" WHERE in_sample)));
CREATE VIEW yardsticks AS SELECT * FROM kept.yardsticks;
INSERT INTO kept.findings VALUES
  ('d1d20ef2a5414a29', 1, 'F-01', 1, 'some-check', true, 'is good', 'F1', NULL, '{"block":3}'),
  ('d1d20ef2a5414a29', 1, 'F-01', 2, 'some-check', NULL, '=HYPERLINK(1)', 'F2', NULL, '{}'),
  ('d1d20ef2a5414a29', 1, 'F-02', 1, 'some-check', true, 'is good', 'F1', NULL, '{"block":3}'),
  ('d1d20ef2a5414a29', 1, 'F-02', 2, 'some-check', NULL, '=HYPERLINK(1)', 'F2', NULL, '{}'),
  ('d1d20ef2a5414a29', 1, 'A-01', 1, 'some-check', true, 'is good', 'F1', NULL, '{"block":3}'),
  ('d1d20ef2a5414a29', 1, 'A-01', 2, 'some-check', NULL, '=HYPERLINK(1)', 'F2', NULL, '{}'),
  ('ee85411883c0b7ef', 1, 'F-01', 1, 'some-check', true, 'is good', 'F1', NULL, '{"block":3}'),
  ('ee85411883c0b7ef', 1, 'F-01', 2, 'some-check', NULL, '=HYPERLINK(1)', 'F2', NULL, '{}'),
  ('ee85411883c0b7ef', 1, 'F-02', 1, 'some-check', true, 'is good', 'F1', NULL, '{"block":3}'),
  ('ee85411883c0b7ef', 1, 'F-02', 2, 'some-check', NULL, '=HYPERLINK(1)', 'F2', NULL, '{}'),
  ('ee85411883c0b7ef', 1, 'A-01', 1, 'some-check', true, 'is good', 'F1', NULL, '{"block":3}'),
  ('ee85411883c0b7ef', 1, 'A-01', 2, 'some-check', NULL, '=HYPERLINK(1)', 'F2', NULL, '{}'),
  ('b3267ab308863b90', 1, 'F-01', 1, 'some-check', true, 'is good', 'F1', NULL, '{"block":3}'),
  ('b3267ab308863b90', 1, 'F-01', 2, 'some-check', NULL, '=HYPERLINK(1)', 'F2', NULL, '{}'),
  ('b3267ab308863b90', 1, 'F-02', 1, 'some-check', true, 'is good', 'F1', NULL, '{"block":3}'),
  ('b3267ab308863b90', 1, 'F-02', 2, 'some-check', NULL, '=HYPERLINK(1)', 'F2', NULL, '{}'),
  ('b3267ab308863b90', 1, 'A-01', 1, 'some-check', true, 'is good', 'F1', NULL, '{"block":3}'),
  ('b3267ab308863b90', 1, 'A-01', 2, 'some-check', NULL, '=HYPERLINK(1)', 'F2', NULL, '{}'),
  ('6aba216a9cfad961', 1, 'F-01', 1, 'some-check', true, 'is good', 'F1', NULL, '{"block":3}'),
  ('6aba216a9cfad961', 1, 'F-01', 2, 'some-check', NULL, '=HYPERLINK(1)', 'F2', NULL, '{}'),
  ('6aba216a9cfad961', 1, 'F-02', 1, 'some-check', true, 'is good', 'F1', NULL, '{"block":3}'),
  ('6aba216a9cfad961', 1, 'F-02', 2, 'some-check', NULL, '=HYPERLINK(1)', 'F2', NULL, '{}'),
  ('6aba216a9cfad961', 1, 'A-01', 1, 'some-check', true, 'is good', 'F1', NULL, '{"block":3}'),
  ('6aba216a9cfad961', 1, 'A-01', 2, 'some-check', NULL, '=HYPERLINK(1)', 'F2', NULL, '{}'),
  ('ebe5a0e69199e681', 1, 'F-01', 1, 'some-check', true, 'is good', 'F1', NULL, '{"block":3}'),
  ('ebe5a0e69199e681', 1, 'F-01', 2, 'some-check', NULL, '=HYPERLINK(1)', 'F2', NULL, '{}'),
  ('ebe5a0e69199e681', 1, 'F-02', 1, 'some-check', true, 'is good', 'F1', NULL, '{"block":3}'),
  ('ebe5a0e69199e681', 1, 'F-02', 2, 'some-check', NULL, '=HYPERLINK(1)', 'F2', NULL, '{}'),
  ('ebe5a0e69199e681', 1, 'A-01', 1, 'some-check', true, 'is good', 'F1', NULL, '{"block":3}'),
  ('ebe5a0e69199e681', 1, 'A-01', 2, 'some-check', NULL, '=HYPERLINK(1)', 'F2', NULL, '{}'),
  ('ee85411883c0b7ef', 2, 'F-01', 1, 'some-check', true, 'is good', 'F1', NULL, '{"block":3}'),
  ('ee85411883c0b7ef', 2, 'F-01', 2, 'some-check', NULL, '=HYPERLINK(1)', 'F2', NULL, '{}'),
  ('ee85411883c0b7ef', 2, 'F-02', 1, 'some-check', true, 'is good', 'F1', NULL, '{"block":3}'),
  ('ee85411883c0b7ef', 2, 'F-02', 2, 'some-check', NULL, '=HYPERLINK(1)', 'F2', NULL, '{}'),
  ('ee85411883c0b7ef', 2, 'A-01', 1, 'some-check', true, 'is good', 'F1', NULL, '{"block":3}'),
  ('ee85411883c0b7ef', 2, 'A-01', 2, 'some-check', NULL, '=HYPERLINK(1)', 'F2', NULL, '{}'),
  ('b3267ab308863b90', 2, 'F-01', 1, 'some-check', true, 'is good', 'F1', NULL, '{"block":3}'),
  ('b3267ab308863b90', 2, 'F-01', 2, 'some-check', NULL, '=HYPERLINK(1)', 'F2', NULL, '{}'),
  ('b3267ab308863b90', 2, 'F-02', 1, 'some-check', true, 'is good', 'F1', NULL, '{"block":3}'),
  ('b3267ab308863b90', 2, 'F-02', 2, 'some-check', NULL, '=HYPERLINK(1)', 'F2', NULL, '{}'),
  ('b3267ab308863b90', 2, 'A-01', 1, 'some-check', true, 'is good', 'F1', NULL, '{"block":3}'),
  ('b3267ab308863b90', 2, 'A-01', 2, 'some-check', NULL, '=HYPERLINK(1)', 'F2', NULL, '{}'),
  ('6aba216a9cfad961', 2, 'F-01', 1, 'some-check', true, 'is good', 'F1', NULL, '{"block":3}'),
  ('6aba216a9cfad961', 2, 'F-01', 2, 'some-check', NULL, '=HYPERLINK(1)', 'F2', NULL, '{}'),
  ('6aba216a9cfad961', 2, 'F-02', 1, 'some-check', true, 'is good', 'F1', NULL, '{"block":3}'),
  ('6aba216a9cfad961', 2, 'F-02', 2, 'some-check', NULL, '=HYPERLINK(1)', 'F2', NULL, '{}'),
  ('6aba216a9cfad961', 2, 'A-01', 1, 'some-check', true, 'is good', 'F1', NULL, '{"block":3}'),
  ('6aba216a9cfad961', 2, 'A-01', 2, 'some-check', NULL, '=HYPERLINK(1)', 'F2', NULL, '{}'),
  ('ebe5a0e69199e681', 2, 'F-01', 1, 'some-check', true, 'is good', 'F1', NULL, '{"block":3}'),
  ('ebe5a0e69199e681', 2, 'F-01', 2, 'some-check', NULL, '=HYPERLINK(1)', 'F2', NULL, '{}'),
  ('ebe5a0e69199e681', 2, 'F-02', 1, 'some-check', true, 'is good', 'F1', NULL, '{"block":3}'),
  ('ebe5a0e69199e681', 2, 'F-02', 2, 'some-check', NULL, '=HYPERLINK(1)', 'F2', NULL, '{}'),
  ('ebe5a0e69199e681', 2, 'A-01', 1, 'some-check', true, 'is good', 'F1', NULL, '{"block":3}'),
  ('ebe5a0e69199e681', 2, 'A-01', 2, 'some-check', NULL, '=HYPERLINK(1)', 'F2', NULL, '{}');
INSERT INTO kept.judgements VALUES
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
INSERT INTO kept.plans VALUES
  ('d1d20ef2a5414a29', 1, 'docx', NULL, 2, 2, 0, 0, 1.0, 'unknown', true, NULL, 0.8196078431372549, 0.0, 1.0, 'good', 'weak', 'good', NULL, NULL, 2, 1, 1, 0, 2, 0, 0, 0),
  ('ee85411883c0b7ef', 1, 'docx', NULL, 2, 2, 0, 0, 1.0, 'unknown', true, NULL, 0.9333333333333333, 0.0, 1.0, 'good', 'weak', 'good', NULL, NULL, 2, 1, 1, 0, 2, 0, 0, 0),
  ('b3267ab308863b90', 1, 'docx', NULL, 2, 2, 0, 0, 1.0, 'unknown', true, NULL, 0.7019607843137254, 0.0, 1.0, 'good', 'weak', 'good', NULL, NULL, 2, 1, 1, 0, 2, 0, 0, 0),
  ('6aba216a9cfad961', 1, 'docx', NULL, 2, 2, 0, 0, 1.0, 'unknown', true, NULL, 0.41568627450980394, 0.0, 1.0, 'weak', 'weak', 'good', NULL, NULL, 2, 1, 1, 0, 2, 0, 0, 0),
  ('ebe5a0e69199e681', 1, 'docx', NULL, 2, 2, 0, 0, 1.0, 'unknown', false, 'Too little was read.', NULL, NULL, NULL, NULL, NULL, NULL, 'Nothing could be decided.', NULL, 2, 1, 1, 0, 2, 0, 0, 0),
  ('ee85411883c0b7ef', 2, 'docx', NULL, 2, 2, 0, 0, 1.0, 'unknown', true, NULL, 0.9333333333333333, 0.0, 1.0, 'good', 'weak', 'good', NULL, NULL, 2, 1, 1, 0, 2, 0, 0, 0),
  ('b3267ab308863b90', 2, 'docx', NULL, 2, 2, 0, 0, 1.0, 'unknown', true, NULL, 0.7019607843137254, 0.0, 1.0, 'good', 'weak', 'good', NULL, NULL, 2, 1, 1, 0, 2, 0, 0, 0),
  ('6aba216a9cfad961', 2, 'docx', NULL, 2, 2, 0, 0, 1.0, 'unknown', true, NULL, 0.41568627450980394, 0.0, 1.0, 'weak', 'weak', 'good', NULL, NULL, 2, 1, 1, 0, 2, 0, 0, 0),
  ('ebe5a0e69199e681', 2, 'docx', NULL, 2, 2, 0, 0, 1.0, 'unknown', false, 'Too little was read.', NULL, NULL, NULL, NULL, NULL, NULL, 'Nothing could be decided.', NULL, 2, 1, 1, 0, 2, 0, 0, 0);
INSERT INTO kept.plan_groups VALUES
  ('ee85411883c0b7ef', 'phase', 'primary'),
  ('b3267ab308863b90', 'phase', 'secondary'),
  ('83f078c87ccbb67e', 'phase', 'primary'),
  ('no-dc3df7eb9bcd8', 'phase', 'secondary');
INSERT INTO kept.revisions VALUES
  ('d1d20ef2a5414a29', 1, 'A-01', 1, 'not met', 'A panel', 'we read it', NULL),
  ('ee85411883c0b7ef', 1, 'A-01', 1, 'not met', 'A panel', 'we read it', NULL),
  ('b3267ab308863b90', 1, 'A-01', 1, 'not met', 'A panel', 'we read it', NULL),
  ('6aba216a9cfad961', 1, 'A-01', 1, 'not met', 'A panel', 'we read it', NULL),
  ('ebe5a0e69199e681', 1, 'A-01', 1, 'not met', 'A panel', 'we read it', NULL),
  ('ee85411883c0b7ef', 2, 'A-01', 1, 'not met', 'A panel', 'we read it', NULL),
  ('b3267ab308863b90', 2, 'A-01', 1, 'not met', 'A panel', 'we read it', NULL),
  ('6aba216a9cfad961', 2, 'A-01', 1, 'not met', 'A panel', 'we read it', NULL),
  ('ebe5a0e69199e681', 2, 'A-01', 1, 'not met', 'A panel', 'we read it', NULL);
INSERT INTO kept.round VALUES
  ('every plan of the folder', NULL, NULL, false, 2);
INSERT INTO kept.runs VALUES
  (1, 1, '0.0.1', '3.11.7', 'linux', '2026-11-27 09:31:46.363781', '2026-11-27 09:31:48.097274', 'done', 1, 60.0, 1000, 6, 7, 0),
  (2, 2, '0.0.1', '3.11.7', 'linux', '2026-11-27 09:31:48.212408', '2026-11-27 09:31:48.357939', 'done', 1, 60.0, 1000, 5, 6, 0);
INSERT INTO kept.sample VALUES
  ('d1d20ef2a5414a29', 'd1d20ef2a5414a29f8b9137371c48af9b3d6e54377a43c50bb68145bf8281f6b', 1, false, NULL, NULL, NULL),
  ('83f078c87ccbb67e', '83f078c87ccbb67e7befda0a727177d0e440cac5996465e42fb6c69c65e11d31', 1, true, 'R3', NULL, NULL),
  ('ee85411883c0b7ef', 'ee85411883c0b7ef09ea780b6834e8ed688c0bd4160cfebda738dc221736d2a9', 1, true, 'R1', NULL, NULL),
  ('b3267ab308863b90', 'b3267ab308863b90dc9a351830872916d6c5f5bd639f558a738b12188e215680', 1, true, 'R2', NULL, NULL),
  ('6aba216a9cfad961', '6aba216a9cfad9614bd162394bdc5c09693a2112f5c2dbe8035b4de643eba8d1', 1, true, NULL, NULL, NULL),
  ('ebe5a0e69199e681', 'ebe5a0e69199e681a441893d125137b059e88631aed8870522ccc14e57df8c34', 1, true, NULL, NULL, NULL),
  ('no-dc3df7eb9bcd8', NULL, 1, true, 'R4', NULL, NULL);
INSERT INTO kept.schema_version VALUES
  (1, '0.0.1');
INSERT INTO kept.skipped VALUES
  ('a .txt file', 1);
INSERT INTO kept.unreadable VALUES
  ('no-dc3df7eb9bcd8', 1, 'FileNotReadable', 'The manifest names this file, but it is not in the folder; add it or delete its row.', 60.0, 1000),
  ('83f078c87ccbb67e', 1, 'PictureOfPages', 'The file is a picture of pages; ask for a file with text.', 60.0, 1000),
  ('no-dc3df7eb9bcd8', 2, 'FileNotReadable', 'The manifest names this file, but it is not in the folder; add it or delete its row.', 60.0, 1000),
  ('83f078c87ccbb67e', 2, 'PictureOfPages', 'The file is a picture of pages; ask for a file with text.', 60.0, 1000);
INSERT INTO kept.yardsticks VALUES
  (1, 'tiny', '1', '0000000000000000000000000000000000000000000000000000000000000001', '{"id":"tiny","version":"1","title":"Tiny","about":"","law_as_of":"","source":"","minimum_coverage":0.6,"minimum_confidence":0.5,"minimum_decided":0.0,"bands":[{"name":"good","from_score":0.5},{"name":"weak","from_score":0.0}],"caps":[],"criteria":[{"id":"F-01","section":"F","asks":"What of F-01?","why":"","status":"guidance","source":"us","confirmed":true,"weight":1.0,"themes":[],"applies_when":[],"met_when":null,"says":{"met":"yes","partly_met":"partly","not_met":"no","needs_a_person":"","not_applicable":"","not_assessable":""},"ask":"Ask."},{"id":"F-02","section":"F","asks":"What of F-02?","why":"","status":"guidance","source":"us","confirmed":true,"weight":1.0,"themes":[],"applies_when":[],"met_when":null,"says":{"met":"yes","partly_met":"partly","not_met":"no","needs_a_person":"","not_applicable":"","not_assessable":""},"ask":"Ask."},{"id":"A-01","section":"A","asks":"What of A-01?","why":"","status":"guidance","source":"us","confirmed":true,"weight":1.0,"themes":[],"applies_when":[],"met_when":null,"says":{"met":"yes","partly_met":"partly","not_met":"no","needs_a_person":"","not_applicable":"","not_assessable":""},"ask":"Ask."}]}', '0.0.1', NULL),
  (2, 'tiny', '2', '0000000000000000000000000000000000000000000000000000000000000002', '{"id":"tiny","version":"2","title":"Tiny","about":"","law_as_of":"","source":"","minimum_coverage":0.6,"minimum_confidence":0.5,"minimum_decided":0.0,"bands":[{"name":"good","from_score":0.5},{"name":"weak","from_score":0.0}],"caps":[],"criteria":[{"id":"F-01","section":"F","asks":"What of F-01?","why":"","status":"guidance","source":"us","confirmed":true,"weight":1.0,"themes":[],"applies_when":[],"met_when":null,"says":{"met":"yes","partly_met":"partly","not_met":"no","needs_a_person":"","not_applicable":"","not_assessable":""},"ask":"Ask."},{"id":"F-02","section":"F","asks":"What of F-02?","why":"","status":"guidance","source":"us","confirmed":true,"weight":1.0,"themes":[],"applies_when":[],"met_when":null,"says":{"met":"yes","partly_met":"partly","not_met":"no","needs_a_person":"","not_applicable":"","not_assessable":""},"ask":"Ask."},{"id":"A-01","section":"A","asks":"What of A-01?","why":"","status":"guidance","source":"us","confirmed":true,"weight":1.0,"themes":[],"applies_when":[],"met_when":null,"says":{"met":"yes","partly_met":"partly","not_met":"no","needs_a_person":"","not_applicable":"","not_assessable":""},"ask":"Ask."}]}', '0.0.1', NULL);
