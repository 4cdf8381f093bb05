using System.Text;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Grading;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Ingest;

namespace Cse.Intel.Graph.Tests.Ingest;

/// <summary>Every row gets an outcome; a bad one leaves the others in.</summary>
public sealed class RowOutcomeTests
{
    private const string Links = "from_kind,from,kind,to_kind,to,observed,report,source_eval,assessment,handling,status,negative,identity_confidence,restriction,recorded_at";

    [Theory]
    [InlineData("people.csv", "id,dob\n,2010\n", "id", "field.required")]
    [InlineData("people.csv", "id,dob\n9,03/05/2010\n", "dob", "date.bad")]
    [InlineData("people.csv", "id,dob_from,dob_to\n9,2011,2010\n", "dob_to", "date.order")]
    [InlineData("people.csv", "id,age_at\n9,thirty\n", "age_at", "date.bad")]
    [InlineData("people.csv", "id,roles\n9,perpetrator\n", "roles", "value.unknown")]
    [InlineData("people.csv", "id,identified\n9,maybe\n", "identified", "value.unknown")]
    [InlineData("people.csv", "id,care_status\n9,adopted\n", "care_status", "value.unknown")]
    [InlineData("people.csv", "id,given\n9,a\u0007b\n", "given", "field.control_character")]
    [InlineData("people.csv", "id,given\n9,a\0b\n", "given", "field.control_character")]
    [InlineData("people.csv", "id,given,extra\n9,Ann,a\u001Bb\n", "extra", "field.control_character")]
    [InlineData("people.csv", "id,given\n9,Ann,more\n", null, "row.columns")]
    [InlineData("people.csv", "id,given\n9\n", null, "row.columns")]
    [InlineData("people.csv", "id,given\n9,\"Ann\n", null, "row.unclosed_quote")]
    [InlineData("addresses.csv", "id,lat\n9,95\n", "lat", "number.bad")]
    [InlineData("addresses.csv", "id,lat\n9,NaN\n", "lat", "number.bad")]
    [InlineData("events.csv", "id,from,to\n9,2026-05,2026-04\n", "to", "date.order")]
    [InlineData("reports.csv", "id,source_eval\n9,4\n", "source_eval", "value.unknown")]
    [InlineData("reports.csv", "id,legacy_grade\n9,Z99\n", "legacy_grade", "grade.bad")]
    [InlineData("links.csv", Links + "\nRobot,1,SEEN_WITH,Person,2,,,,,,,,,,\n", "from_kind", "value.unknown")]
    [InlineData("links.csv", Links + "\nPerson,1,KNOWS,Person,2,,,,,,,,,,\n", "kind", "link.unknown_kind")]
    [InlineData("links.csv", Links + "\nPerson,1,OCCUPIES,Person,2,,,,,,,,,,\n", "kind", "link.ends")]
    [InlineData("links.csv", Links + "\nPerson,1,SEEN_WITH,Person,77,,,,,,,,,,\n", "to", "link.dangling")]
    [InlineData("links.csv", Links + "\nPerson,77,SEEN_WITH,Person,1,,,,,,,,,,\n", "from", "link.dangling")]
    [InlineData("links.csv", Links + "\nPerson,1,SEEN_WITH,Person,2,,R9,,,,,,,,\n", "report", "link.dangling")]
    [InlineData("links.csv", Links + "\nPerson,1,SEEN_WITH,Person,2,May,,,,,,,,,\n", "observed", "date.bad")]
    [InlineData("links.csv", Links + "\nPerson,1,SEEN_WITH,Person,2,,,,F,,,,,,\n", "assessment", "value.unknown")]
    [InlineData("links.csv", Links + "\nPerson,1,SEEN_WITH,Person,2,,,,,,doubted,,,,\n", "status", "value.unknown")]
    [InlineData("links.csv", Links + "\nPerson,1,SEEN_WITH,Person,2,,,,,,,,sure,,\n", "identity_confidence", "value.unknown")]
    [InlineData("links.csv", Links + "\nPerson,1,SEEN_WITH,Person,2,,,,,,,,,secret,\n", "restriction", "value.unknown")]
    [InlineData("links.csv", Links + "\nPerson,1,SEEN_WITH,Person,2,,,,,,,,,,yesterday\n", "recorded_at", "date.bad")]
    public async Task Import_BadRow_RefusesThatRowOnly(string file, string text, string? column, string code)
    {
        await using var bench = new Workbench();
        var sound = file == "links.csv" ? "Person,1,SEEN_WITH,Person,2" + new string(',', 10) : "1" + new string(',', text.Split('\n')[0].Count(c => c == ','));
        var folder = bench.Files("in", (file, text + sound));
        if (file != "people.csv")
            bench.Files("in", ("people.csv", "id\n1\n2"));
        else
            bench.Files("in", ("people.csv", text + sound + "\n2" + sound[1..]));
        var summary = await bench.ImportAsync(folder);
        var refusal = Assert.Single(summary.Refused);
        Assert.Equal((file, 2L, column, code), (refusal.File, refusal.Line, refusal.Column, refusal.Code));
        var outcome = summary.Files.Single(f => f.File == file);
        Assert.Equal((1L, outcome.Rows - 1), (outcome.Refused, outcome.Written));
        Assert.True(summary.Finished);
    }

    [Fact]
    public async Task Import_OverlongField_RefusesThatRowOnly()
    {
        await using var bench = new Workbench();
        var summary = await bench.ImportAsync(bench.Files("in", ("people.csv", $"id,given\n1,{new string('x', 501)}\n2,Ann")));
        Assert.Equal(("given", "field.too_long", 1L), (summary.Refused[0].Column, summary.Refused[0].Code, summary.Count(RowOutcome.Written)));
    }

    [Fact]
    public async Task Import_WindowsEncodedRow_IsRefusedWithItsLine()
    {
        await using var bench = new Workbench();
        var folder = bench.Files("in");
        File.WriteAllBytes(Path.Combine(folder, "people.csv"), [.. "id,given\n1,Ann\n2,Ren"u8, 0xE9, .. "\n3,Zoë\n"u8]);
        var summary = await bench.ImportAsync(folder);
        Assert.Equal((3L, "row.not_utf8"), (Assert.Single(summary.Refused).Line, summary.Refused[0].Code));
        Assert.Equal(2, summary.Count(RowOutcome.Written));
        Assert.Equal("Zoë", ((Person)(await bench.RecordAsync(EntityKind.Person, "3")).Payload).Given);
    }

    [Fact]
    public async Task Import_MalformedIdentifier_IsWrittenAndFlagged()
    {
        await using var bench = new Workbench();
        var summary = await bench.ImportAsync(bench.Files("in", ("vehicles.csv", "id,vrm\n1,AB12 CDE\n2,A1!!")));
        Assert.Equal((2L, 1L), (summary.Files[0].Written, summary.Files[0].Warnings));
        Assert.Equal((3L, "vrm", "identifier.malformed"), (summary.Warnings[0].Line, summary.Warnings[0].Column, summary.Warnings[0].Code));
        Assert.Equal("A1!!", ((Vehicle)(await bench.RecordAsync(EntityKind.Vehicle, "2")).Payload).Vrm!.Raw);
    }

    [Theory]
    [InlineData("", "", "", "", "2 D C", "consult originator", false, false, false)]
    [InlineData("1", "", "", "", "1 D C", "consult originator", true, false, false)]
    [InlineData("1", "A", "P", "", "1 A P", null, true, true, true)]
    [InlineData("", "", "", "B24", "1 A C", "originating agency only", true, true, true)]
    [InlineData("", "", "", "E41", "2 D P", null, true, true, true)]
    [InlineData("3", "", "", "A11", "3 A P", null, true, true, true)]
    [InlineData("", "", "", "d 5 5", "3 E C", "no onward sharing, S2", true, true, true)]
    public async Task Import_Report_KeepsWhichAxesWereGiven(
        string source, string assessment, string handling, string legacy, string grade, string? conditions, bool s, bool a, bool h)
    {
        await using var bench = new Workbench();
        await bench.ImportAsync(bench.Files("in", ("reports.csv", $"id,source_eval,assessment,handling,legacy_grade,agency\nR1,{source},{assessment},{handling},{legacy},school")));
        var record = await bench.RecordAsync(EntityKind.Report, "R1");
        var report = (Report)record.Payload;
        Assert.Equal((grade, conditions), (report.Grade.ToString(), report.Conditions));
        Assert.Equal((s, a, h), (report.Given.Source is not null, report.Given.Assessment is not null, report.Given.Handling is not null));
        Assert.Equal(("school", report.Grade.Handling), (record.Protection.Agency, record.Protection.Handling));
    }

    [Fact]
    public async Task Import_LinksWithoutReport_ShareOneSyntheticReport()
    {
        await using var bench = new Workbench();
        await bench.ImportAsync(bench.Files("in",
            ("people.csv", "id\n1\n2\n3"),
            ("links.csv", "from_kind,from,kind,to_kind,to\nPerson,1,SEEN_WITH,Person,2\nPerson,2,SEEN_WITH,Person,3")));
        var links = await bench.LinksAsync();
        var report = (Report)(await bench.RecordAsync(EntityKind.Report, "")).Payload;
        Assert.Single(links.Select(l => l.Report).Distinct());
        Assert.Equal((true, "2 D C", "consult originator", null), (report.Synthetic, report.Grade.ToString(), report.Conditions, report.Submitted?.Text));
        Assert.All(links, l => Assert.Equal(OwnGrade.None, l.Own));
    }

    [Fact]
    public async Task Import_ExtraColumns_AreKeptAsDetails()
    {
        await using var bench = new Workbench();
        await bench.ImportAsync(bench.Files("in",
            ("people.csv", "id,Shoe size,given\n1,44,Ann\n2,,Bea"),
            ("links.csv", "from_kind,from,kind,to_kind,to,details,colour\nPerson,1,SEEN_WITH,Person,2,at the park,red")));
        Assert.Equal("44", (await bench.RecordAsync(EntityKind.Person, "1")).Payload.Details["Shoe size"]);
        Assert.Empty((await bench.RecordAsync(EntityKind.Person, "2")).Payload.Details);
        var link = Assert.Single(await bench.LinksAsync());
        Assert.Equal("colour=red;details=at the park", string.Join(';', link.Details.Select(d => $"{d.Key}={d.Value}")));
    }

    [Fact]
    public async Task Import_RefusedRows_CanBeMendedAndImported()
    {
        await using var bench = new Workbench();
        var folder = bench.Files("in", ("people.csv", "id,given,dob\n1,\"Ann, Lee\",2010-13-01\n2,Bea,2011"), ("links.csv", "from_kind,from,kind,to_kind,to\nPerson,1,SEEN_WITH,Person,2"));
        var summary = await bench.ImportAsync(folder, new() { System = "test", RefusedRoot = bench.At("refused") });
        Assert.Equal(["date.bad", "link.dangling"], summary.Refused.Select(r => r.Code));
        var people = Path.Combine(summary.RefusedFolder!, "people.csv");
        var text = await File.ReadAllTextAsync(people);
        Assert.StartsWith("id,given,dob,_line,_code,_reason\n1,\"Ann, Lee\",2010-13-01,2,date.bad,", text, StringComparison.Ordinal);
        await File.WriteAllTextAsync(people, text.Replace("2010-13-01", "2010-12-01", StringComparison.Ordinal));
        var mended = await bench.ImportAsync(summary.RefusedFolder!, new());
        Assert.Equal((2L, 0L), (mended.Count(RowOutcome.Written), mended.Count(RowOutcome.Refused)));
        Assert.Empty((await bench.RecordAsync(EntityKind.Person, "1")).Payload.Details);
    }

    [Fact]
    public async Task Import_ManyRefusedRows_ListsSomeAndCountsAll()
    {
        await using var bench = new Workbench();
        var text = new StringBuilder("id,dob\n");
        for (var i = 0; i < 50; i++)
            text.Append(i).Append(",bad\n");
        var summary = await bench.ImportAsync(bench.Files("in", ("people.csv", text.ToString())), new() { System = "test", MostListed = 10, ChunkRows = 7 });
        Assert.Equal((10, 40L, 50L), (summary.Refused.Length, summary.RefusedBeyond, summary.Count(RowOutcome.Refused)));
    }
}
