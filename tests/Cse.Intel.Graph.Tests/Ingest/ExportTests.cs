using System.Text.Json;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Export;
using Cse.Intel.Graph.Ingest;
using Cse.Intel.TestSupport;

namespace Cse.Intel.Graph.Tests.Ingest;

/// <summary>An export is the whole graph: read into an empty store and exported again, it is the same bytes.</summary>
public sealed class ExportTests
{
    [Fact]
    public async Task ExportAndImport_OneOfEverything_GivesTheSameBytes()
    {
        await using var bench = new Workbench();
        await Handmade.MakeAsync(bench);
        var first = await bench.ExportAsync("first");
        Assert.Equal(
            ["accounts.csv", "actions.csv", "addresses.csv", "assessments.csv", "judgements.csv", "links.csv", "manifest.json", "meetings.csv", "notices.csv", "people.csv", "reports.csv", "revisions.csv"],
            Directory.EnumerateFiles(first).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal));
        bench.Clock.Advance(TimeSpan.FromDays(900));
        var summary = await bench.ImportAsync(first, new() { ChunkRows = 2 }, "other");
        Assert.Equal((0L, true), (summary.Count(RowOutcome.Refused), summary.Finished));
        Workbench.AssertSame(first, await bench.ExportAsync("second", "other"));
        Assert.Equal(GraphHash.OfFolder(first), await GraphHash.OfStoreAsync(bench.Store("other"), default));
        var again = await bench.ImportAsync(first, new(), "other");
        Assert.Equal(again.Files.Sum(f => f.Rows), again.Count(RowOutcome.Unchanged));
        Assert.Equal(again.Files.Sum(f => f.Rows), (await bench.ImportAsync(first, new())).Count(RowOutcome.Unchanged));
    }

    [Fact]
    public async Task ExportAndImport_RestoresRevisionsRetractionsAndProtection()
    {
        await using var bench = new Workbench();
        await Handmade.MakeAsync(bench);
        await bench.ImportAsync(await bench.ExportAsync("first"), new(), "other");
        var here = await bench.RecordAsync(EntityKind.Person, "1");
        var there = await bench.RecordAsync(EntityKind.Person, "1", store: "other");
        Assert.Equal((here.Id, 2, here.Protection, here.RecordedAt, here.Retention), (there.Id, there.Version, there.Protection, there.RecordedAt, there.Retention));
        Assert.Equal(here.ExternalRefs, there.ExternalRefs);
        var revisions = await bench.ReadAsync((reader, stop) => reader.GetRevisionsAsync(there.Id, stop).AsTask(), "other");
        Assert.Equal((null, "red coat, “new”"), (((Person)revisions[0].Payload).Description, ((Person)revisions[1].Payload).Description));
        Assert.Equal("2 C C", ((Report)(await bench.RecordAsync(EntityKind.Report, "", store: "other")).Payload).Grade.ToString());
        Assert.Equal(Key(await bench.LinksAsync()), Key(await bench.LinksAsync("other")));

        static IEnumerable<string> Key(IEnumerable<Domain.Links.Assertion> links) =>
            links.Select(l => $"{l.Id} {l.From} {l.To} {l.Report} {l.Own} {l.RecordedAt:O} {l.RecordedBy} {l.RetractedAt:O} {l.SourceKey} {l.Protection.Key}");
    }

    [Fact]
    public async Task Export_SameFilesImportedOnTwoDays_GivesTheSameRows()
    {
        await using var bench = new Workbench();
        var folder = bench.Files("in", ("people.csv", "id,given\n1,Ann\n2,Bea"), ("links.csv", "from_kind,from,kind,to_kind,to\nPerson,1,SEEN_WITH,Person,2"));
        await bench.ImportAsync(folder, store: "monday");
        bench.Clock.Advance(TimeSpan.FromDays(30));
        await bench.ImportAsync(folder, store: "friday");
        var (a, b) = (await bench.ExportAsync("a", "monday"), await bench.ExportAsync("b", "friday"));
        Assert.Equal(GraphHash.OfFolder(a), GraphHash.OfFolder(b));
        using var manifest = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(b, "manifest.json")));
        var import = Assert.Single(manifest.RootElement.GetProperty("imports").EnumerateObject());
        Assert.Equal("2026-12-24T07:00:00.0000000Z", import.Value.GetString());
        Assert.Matches("^import:test:[0-9a-f]{8}$", import.Name);
    }

    [Fact]
    public async Task Export_ToAZip_IsTheSameFilesAndAlwaysTheSameBytes()
    {
        await using var bench = new Workbench();
        await Handmade.MakeAsync(bench);
        var (one, two) = (await bench.ExportAsync("one.zip"), await bench.ExportAsync("two.zip"));
        Assert.Equal(await File.ReadAllBytesAsync(one), await File.ReadAllBytesAsync(two));
        await bench.ImportAsync(one, new(), "other");
        Workbench.AssertSame(await bench.ExportAsync("folder"), await bench.ExportAsync("again", "other"));
    }

    [Fact]
    public async Task Export_ReplacesAnEarlierExportAndNothingElse()
    {
        await using var bench = new Workbench();
        await Handmade.MakeAsync(bench);
        var first = await bench.ExportAsync("export");
        await bench.ExportAsync("export", "empty");
        Assert.Equal(["manifest.json"], Directory.EnumerateFiles(first).Select(f => Path.GetFileName(f)));
        bench.Files("mine", ("letter.txt", "mine"));
        Assert.Equal("export.not_empty", (await Assert.ThrowsAsync<ExportRefusedException>(() => bench.ExportAsync("mine"))).Code);
        Assert.True(File.Exists(bench.At("mine", "letter.txt")));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(first, "manifest.json")));
    }

    [Fact]
    public async Task ExportAndImport_HostileTexts_ComeBackAsTheyWere()
    {
        Assert.SkipUnless(SharedData.TryGet("hostile", out var hostile), SharedData.WhyAbsent);
        using var naughty = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(hostile, "blns.json")));
        using var injection = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(hostile, "csv_injection.json")));
        var texts = naughty.RootElement.EnumerateArray().Select(t => t.GetString()!)
            .Concat(injection.RootElement.GetProperty("payloads").EnumerateArray().Select(p => p.GetProperty("payload").GetString()!))
            .Where(t => t.Length > 0).ToList();
        await using var bench = new Workbench();
        var rows = new System.Text.StringBuilder("id,given,aliases,description,extra\n");
        for (var i = 0; i < texts.Count; i++)
            Cse.Intel.Graph.Ingest.Csv.CsvText.AppendRow(rows, [$"{i}", texts[i], Cse.Intel.Graph.Ingest.Csv.CellList.Join([texts[i]]), texts[i], texts[i]]);
        var summary = await bench.ImportAsync(bench.Files("in", ("people.csv", rows.ToString())));
        Assert.All(summary.Refused, r => Assert.Equal("field.control_character", r.Code));
        Assert.InRange(summary.Count(RowOutcome.Refused), 0, 10);
        var refused = summary.Refused.Select(r => r.Reason).Count();
        Assert.Equal(texts.Count, summary.Count(RowOutcome.Written) + refused);
        var first = await bench.ExportAsync("first");
        await bench.ImportAsync(first, new(), "other");
        Workbench.AssertSame(first, await bench.ExportAsync("second", "other"));
        for (var i = 0; i < texts.Count; i++)
            if (!texts[i].Any(c => char.IsControl(c) && c is not ('\t' or '\n' or '\r')))
                Assert.Equal((texts[i], texts[i]), Texts((Person)(await bench.RecordAsync(EntityKind.Person, $"{i}", store: "other")).Payload));

        static (string?, string) Texts(Person person) => (person.Given, person.Details["extra"]);
    }

    [Fact]
    public async Task ImportAndExport_EveryTown_IsAccountedForAndComesBack()
    {
        Assert.SkipUnless(SharedData.TryGet("at-risk", out var towns), SharedData.WhyAbsent);
        foreach (var town in Directory.EnumerateDirectories(towns).Order(StringComparer.Ordinal))
        {
            await using var bench = new Workbench();
            var summary = await bench.ImportAsync(town, new());
            Assert.Equal(0, summary.Count(RowOutcome.Refused));
            Assert.Equal("expected.json", Assert.Single(summary.FileRemarks).File);
            var first = await bench.ExportAsync("first");
            await bench.ImportAsync(first, new(), "other");
            Workbench.AssertSame(first, await bench.ExportAsync("second", "other"));
            var again = await bench.ImportAsync(town, new());
            Assert.Equal(again.Files.Sum(f => f.Rows), again.Count(RowOutcome.Unchanged));
        }
    }
}
