using System.Globalization;
using System.IO.Compression;
using System.Text;
using CsvHelper;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Ingest;
using Cse.Intel.Graph.Ingest.Csv;

namespace Cse.Intel.Graph.Tests.Ingest;

/// <summary>Names of the whole world, fifty thousand of them, read by another reader and taken in by ours.</summary>
public sealed class VolumeTests
{
    [Fact]
    public async Task Import_FiftyThousandPeopleOfTheWorld_KeepsEveryName()
    {
        await using var bench = new Workbench();
        var names = ReadPublished(bench.Shared("entities", "people_global_50k.csv.gz"));
        var rows = new StringBuilder("id,given,family,dob,place_of_birth\n");
        for (var i = 0; i < names.Count; i++)
            CsvText.AppendRow(rows, [i.ToString(CultureInfo.InvariantCulture), names[i].Given, names[i].Family, names[i].Dob, names[i].Place]);
        var summary = await bench.ImportAsync(bench.Files("in", ("people.csv", rows.ToString())));
        Assert.Equal((names.Count, 0L), ((int)summary.Count(RowOutcome.Written), summary.Count(RowOutcome.Refused)));
        foreach (var i in new[] { 0, 1, 777, 25_000, names.Count - 1 })
        {
            var person = (Person)(await bench.RecordAsync(EntityKind.Person, i.ToString(CultureInfo.InvariantCulture))).Payload;
            Assert.Equal(names[i], (person.Given ?? "", person.Family ?? "", person.Birth.Date?.Text ?? "", person.Details.GetValueOrDefault("place_of_birth", "")));
        }
    }

    private static List<(string Given, string Family, string Dob, string Place)> ReadPublished(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        using var csv = new CsvReader(reader, CultureInfo.InvariantCulture);
        var names = new List<(string, string, string, string)>();
        csv.Read();
        csv.ReadHeader();
        while (csv.Read())
            names.Add((csv["first_name"] ?? "", csv["last_name"] ?? "", csv["date_of_birth"] ?? "", csv["place_of_birth"] ?? ""));
        return names;
    }
}
