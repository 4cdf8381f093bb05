using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Cse.Intel.Graph.Ingest;
using Cse.Intel.Graph.Ingest.Sources;

namespace Cse.Intel.Graph.Tests.Ingest;

/// <summary>Folders, .zips and manifests: what may come in, and what is said when it may not.</summary>
public sealed class SourceTests
{
    private const string People = "id,given\n1,Ann\n2,Bea\n";

    [Fact]
    public async Task Import_NoSystemAnywhere_AsksForOne()
    {
        await using var bench = new Workbench();
        var refusal = await Refused(bench, bench.Files("in", ("people.csv", People)), new());
        Assert.Equal("import.no_system", refusal.Code);
        Assert.Contains("--system", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"system\":\"a\"}", "b", "import.two_systems")]
    [InlineData("{\"system\":\"cse.intel\"}", null, "import.bad_system")]
    [InlineData("{\"system\":\"a:b\"}", null, "import.bad_system")]
    [InlineData("{}", "", "import.bad_system")]
    [InlineData("{\"system\":", null, "manifest.bad")]
    [InlineData("[1,2]", "a", "manifest.bad")]
    public async Task Import_BadManifestOrSystem_CannotBegin(string manifest, string? named, string code)
    {
        await using var bench = new Workbench();
        var folder = bench.Files("in", ("people.csv", People), ("manifest.json", manifest));
        Assert.Equal(code, (await Refused(bench, folder, new() { System = named })).Code);
    }

    [Theory]
    [InlineData("nobody", "import.not_found")]
    [InlineData("empty", "import.nothing")]
    public async Task Import_NothingThere_CannotBegin(string path, string code)
    {
        await using var bench = new Workbench();
        bench.Files("empty");
        Assert.Equal(code, (await Refused(bench, bench.At(path), new() { System = "a" })).Code);
    }

    [Theory]
    [InlineData("name\nAnn\n", "columns.missing")]
    [InlineData("id,given,ID\n1,Ann,2\n", "columns.repeated")]
    [InlineData("", "file.empty")]
    [InlineData("\"id,given\n1,Ann\n", "row.unclosed_quote")]
    public async Task Import_UnusableFile_IsRefusedWholeAndTheRestTakenIn(string text, string code)
    {
        await using var bench = new Workbench();
        var summary = await bench.ImportAsync(bench.Files("in", ("people.csv", text), ("phones.csv", "id,number\n1,07700 900001")));
        var remark = Assert.Single(summary.FileRemarks);
        Assert.Equal(("people.csv", code), (remark.File, remark.Code));
        Assert.Equal(1, summary.Files.Single(f => f.File == "phones.csv").Written);
        Assert.All(summary.Files.Where(f => f.File == "people.csv"), f => Assert.Equal(f.Rows, f.Refused));
    }

    [Fact]
    public async Task Import_Utf16File_IsRefusedWhole()
    {
        await using var bench = new Workbench();
        var folder = bench.Files("in", ("phones.csv", "id\n1"));
        await File.WriteAllTextAsync(Path.Combine(folder, "people.csv"), People, Encoding.Unicode);
        var summary = await bench.ImportAsync(folder);
        Assert.Equal("file.not_utf8", Assert.Single(summary.FileRemarks).Code);
    }

    [Fact]
    public async Task Import_ManifestHashesAndCounts_AreChecked()
    {
        await using var bench = new Workbench();
        var sound = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(People)));
        var folder = bench.Files("in",
            ("people.csv", People), ("phones.csv", "id\n1"), ("vehicles.csv", "id\n1"), ("notes.txt", "x"), ("meetings.csv", "id,reference\n1,M1"),
            ("manifest.json", """{"system":"test","marking":"OFFICIAL","files":{"people.csv":{"rows":2,"sha256":"SOUND"},"phones.csv":{"sha256":"00"},"vehicles.csv":{"rows":7},"objects.csv":{}}}"""
                .Replace("SOUND", sound, StringComparison.Ordinal)));
        var summary = await bench.ImportAsync(folder, new());
        Assert.Equal("OFFICIAL", summary.Marking);
        Assert.Equal(
            ["meetings.csv file.only_in_exports", "notes.txt file.unknown", "objects.csv file.missing", "phones.csv file.hash", "vehicles.csv file.rows"],
            summary.FileRemarks.Select(r => $"{r.File} {r.Code}").Order(StringComparer.Ordinal));
        Assert.Equal((2L, 2L), (summary.Count(RowOutcome.Written), summary.Count(RowOutcome.Refused)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("town/")]
    public async Task Import_Zip_IsTheSameAsItsFolder(string top)
    {
        await using var bench = new Workbench();
        var folder = await bench.ImportAsync(bench.Files("in", ("people.csv", People)));
        var zip = Zip(bench, (top + "people.csv", People));
        var summary = await bench.ImportAsync(zip);
        Assert.Equal((folder.Batch, 2L), (summary.Batch, summary.Count(RowOutcome.Unchanged)));
    }

    [Theory]
    [InlineData("../people.csv", "zip.unsafe_name")]
    [InlineData("/people.csv", "zip.unsafe_name")]
    [InlineData("..\\people.csv", "zip.unsafe_name")]
    [InlineData("C:\\people.csv", "zip.unsafe_name")]
    [InlineData("a/../../people.csv", "zip.unsafe_name")]
    public async Task Import_ZipWithUnsafeName_IsRefused(string name, string code)
    {
        await using var bench = new Workbench();
        Assert.Equal(code, (await Refused(bench, Zip(bench, ("phones.csv", "id\n1\n"), (name, People)), new() { System = "a" })).Code);
    }

    [Fact]
    public async Task Import_BrokenZip_IsRefused()
    {
        await using var bench = new Workbench();
        var sound = await File.ReadAllBytesAsync(Zip(bench, ("people.csv", People + new string('x', 5_000))));
        await File.WriteAllBytesAsync(bench.At("cut.zip"), sound[..(sound.Length / 2)]);
        await File.WriteAllTextAsync(bench.At("text.zip"), "this is no zip");
        foreach (var zip in new[] { "cut.zip", "text.zip" })
            Assert.Equal("zip.broken", (await Refused(bench, bench.At(zip), new() { System = "a" })).Code);
    }

    [Fact]
    public async Task Import_DamagedZipEntry_IsRefusedAndNothingWritten()
    {
        await using var bench = new Workbench();
        var text = new StringBuilder("id,given\n");
        for (var i = 0; i < 5_000; i++)
            text.Append(i).Append(',').Append(i * 7919 % 4001).Append('\n');
        var bytes = await File.ReadAllBytesAsync(Zip(bench, ("people.csv", text.ToString())));
        for (var i = 0; i < 400; i++)
            bytes[(bytes.Length / 3) + i] ^= 0xA5;
        await File.WriteAllBytesAsync(bench.At("damaged.zip"), bytes);
        Assert.Equal("zip.broken", (await Refused(bench, bench.At("damaged.zip"), new() { System = "a" })).Code);
        Assert.Equal(0, (await bench.Store().GetSizeAsync(CancellationToken.None)).Entities);
    }

    [Fact]
    public void Open_ZipBeyondItsLimits_IsRefused()
    {
        using var bench = new TestSupport.TempFolder();
        var zip = bench["bomb.zip"];
        using (var archive = ZipFile.Open(zip, ZipArchiveMode.Create))
        using (var entry = archive.CreateEntry("people.csv").Open())
            for (var i = 0; i < 100; i++)
                entry.Write(new byte[1 << 20]);
        Assert.Equal("zip.bomb", ReadAll(zip, ZipLimits.Usual));
        Assert.Equal("zip.too_large", ReadAll(zip, ZipLimits.Usual with { TotalBytes = 10 << 20 }));
        Assert.Equal("zip.too_many", ReadAll(zip, ZipLimits.Usual with { Entries = 0 }));
    }

    private static string ReadAll(string zip, ZipLimits limits) => Assert.Throws<ImportRefusedException>(() =>
    {
        using var source = ZipSource.Open(zip, limits);
        using var stream = source.Files[0].Open();
        stream.CopyTo(Stream.Null);
    }).Code;

    private static string Zip(Workbench bench, params ReadOnlySpan<(string Name, string Text)> files)
    {
        var path = bench.At("in.zip");
        using var archive = ZipFile.Open(path, ZipArchiveMode.Create);
        foreach (var (name, text) in files)
        {
            using var writer = new StreamWriter(archive.CreateEntry(name).Open());
            writer.Write(text);
        }
        return path;
    }

    private static Task<ImportRefusedException> Refused(Workbench bench, string path, ImportOptions options) =>
        Assert.ThrowsAsync<ImportRefusedException>(() => bench.ImportAsync(path, options));
}
