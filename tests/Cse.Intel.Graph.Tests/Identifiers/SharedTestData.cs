using System.Globalization;
using System.Text.Json;
using CsvHelper;

namespace Cse.Intel.Graph.Tests.Identifiers;

/// <summary>
/// Published test data kept beside the project, not in it. Found through the variable <c>CSE_SHARED</c> or by walking
/// up to a folder that has <c>shared/testdata</c>; a test that needs it is skipped where it is absent.
/// </summary>
internal static class SharedTestData
{
    private static readonly string? Folder = Find();

    /// <summary>The rows of a CSV file by column name.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Rows(string path)
    {
        using var csv = new CsvReader(new StreamReader(Open(path)), CultureInfo.InvariantCulture);
        var rows = new List<IReadOnlyDictionary<string, string>>();
        csv.Read();
        csv.ReadHeader();
        while (csv.Read())
            rows.Add(csv.HeaderRecord!.ToDictionary(header => header, header => csv[header] ?? ""));
        return rows;
    }

    /// <summary>The strings of a JSON array.</summary>
    public static IReadOnlyList<string> Strings(string path)
    {
        using var file = Open(path);
        return JsonSerializer.Deserialize<string[]>(file)!;
    }

    private static FileStream Open(string path)
    {
        Assert.SkipUnless(Folder is not null, "The published test data (shared/testdata) is not here; set CSE_SHARED to run this.");
        return File.OpenRead(Path.Combine(Folder!, "testdata", path));
    }

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("CSE_SHARED") is { Length: > 0 } named)
            return Directory.Exists(Path.Combine(named, "testdata")) ? named : null;
        for (var here = new DirectoryInfo(AppContext.BaseDirectory); here is not null; here = here.Parent)
            if (Directory.Exists(Path.Combine(here.FullName, "shared", "testdata")))
                return Path.Combine(here.FullName, "shared");
        return null;
    }
}
