using System.Globalization;
using System.Text;
using CsvHelper;
using Cse.Intel.Graph.Demo;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Time;

namespace Cse.Intel.Graph.Tests.Demo;

/// <summary>A demo town read back from its files, as an importer meets it.</summary>
internal sealed class TownReader
{
    private readonly Dictionary<string, List<TownRecord>> _files = [];

    public TownReader(DemoTown town, int townNumber = 0)
    {
        Town = town;
        TownNumber = townNumber;
        foreach (var file in town.Reported.Concat(town.Unit).Where(f => f.Name.EndsWith(".csv", StringComparison.Ordinal)))
            if (!_files.TryAdd(file.Name, Read(file)))
                UnitLinks = Read(file);
        var known = KnownByOpaqueId();
        UnitLinks = [.. UnitLinks.Select(l => Resolved(l, known, "from", "to", "report"))];
        foreach (var file in UnitFiles)
            _files[file] = [.. _files[file].Select(r => r.Cells.ContainsKey("recipient") ? Resolved(r, known, "id", "recipient", "child") : Resolved(r, known, "id"))];
    }

    /// <summary>Files of what the unit itself made, beside its links.</summary>
    public static string[] UnitFiles { get; } = ["notices.csv", "actions.csv", "meetings.csv", "assessments.csv"];

    public DemoTown Town { get; }

    public int TownNumber { get; }

    public DateOnly Anchor => Town.Anchor;

    public IReadOnlyDictionary<string, List<TownRecord>> Files => _files;

    public List<TownRecord> this[string file] => _files[file];

    /// <summary>Links that stand on reports.</summary>
    public List<TownRecord> Links => _files["links.csv"];

    /// <summary>Links of the unit's own records, their ids as the town writes them.</summary>
    public List<TownRecord> UnitLinks { get; } = [];

    /// <summary>The row of a story id in a file.</summary>
    public TownRecord Row(string file, string id) => _files[file].Single(r => r["id"] == Id(id));

    public TownRecord Person(string id) => Row("people.csv", id);

    public string Id(string id) => DemoStory.In(TownNumber, id);

    /// <summary>Links of a kind, in the order of the rows; ends given are story ids.</summary>
    public List<TownRecord> LinksOf(string kind, string? from = null, string? to = null) =>
        [.. Links.Concat(UnitLinks).Where(l => l["kind"] == kind && (from is null || l["from"] == Id(from)) && (to is null || l["to"] == Id(to)))];

    public static Birth BirthOf(TownRecord person) =>
        new(Date(person["dob"]), Date(person["dob_from"]), Date(person["dob_to"]), person["age_at"].Length > 0 && AgeAt.TryParse(person["age_at"], out var at, out _) ? at : null);

    /// <summary>Age in whole years on the anchor of somebody whose date of birth is known.</summary>
    public int AgeOf(string id) => BirthOf(Person(id)).AgeOn(Anchor).Least ?? throw new InvalidOperationException($"{id} has no age.");

    /// <summary>Roles somebody holds on the anchor.</summary>
    public List<string> RolesOf(string id) =>
        [.. Person(id)["roles"].Split(';', StringSplitOptions.RemoveEmptyEntries).Select(Parse).Where(r => r.When.Holds(Anchor)).Select(r => Domain.Pole.PersonRole.Code(r.Role))];

    public static Observed When(TownRecord link)
    {
        Assert.True(Observed.TryParse(link["observed"], out var observed, out var reason), reason);
        return observed;
    }

    /// <summary>Whole days from the end of a link's observation to the anchor; 0 while it goes on.</summary>
    public int DaysAgo(TownRecord link) => Anchor.DayNumber - (When(link).To ?? Anchor).DayNumber;

    private static Domain.Pole.PersonRole Parse(string text)
    {
        Assert.True(Domain.Pole.PersonRole.TryParse(text, out var role, out var reason), reason);
        return role!;
    }

    private static PartialDate? Date(string text)
    {
        if (text.Length == 0)
            return null;
        Assert.True(PartialDate.TryParse(text, out var date, out var reason), reason);
        return date;
    }

    /// <summary>The text of a file.</summary>
    public static string TextOf(IEnumerable<DemoFile> files, string name) => Encoding.UTF8.GetString(files.Single(f => f.Name == name).Content.Span);

    // The import derives the ids of another system's records from what that system calls them, so we can as well.
    private Dictionary<string, string> KnownByOpaqueId()
    {
        var known = new Dictionary<string, string>();
        foreach (var (file, kind) in KindOf)
            foreach (var row in _files[file])
                known.Add(EntityId.Of(new(Town.System, kind, row["id"])).ToString(), row["id"]);
        foreach (var file in UnitFiles)
            foreach (var row in _files[file])
                known.Add(row["id"], row["external_refs"].Split('|')[2]);
        return known;
    }

    private static readonly Dictionary<string, EntityKind> KindOf = new()
    {
        ["people.csv"] = EntityKind.Person,
        ["addresses.csv"] = EntityKind.Address,
        ["vehicles.csv"] = EntityKind.Vehicle,
    };

    private static TownRecord Resolved(TownRecord row, Dictionary<string, string> known, params string[] columns)
    {
        var cells = new Dictionary<string, string>(row.Cells);
        foreach (var column in columns)
            cells[column] = known[cells[column]];
        return new(cells);
    }

    private static List<TownRecord> Read(DemoFile file)
    {
        using var csv = new CsvReader(new StringReader(Encoding.UTF8.GetString(file.Content.Span)), CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        var rows = new List<TownRecord>();
        while (csv.Read())
            rows.Add(new(csv.HeaderRecord!.ToDictionary(h => h, h => csv.GetField(h) ?? "")));
        return rows;
    }
}

/// <summary>One row by its columns; a column the file does not have fails the test.</summary>
internal sealed record TownRecord(Dictionary<string, string> Cells)
{
    public string this[string column] => Cells[column];

    public EntityKind FromKind => Enum.Parse<EntityKind>(this["from_kind"]);

    public EntityKind ToKind => Enum.Parse<EntityKind>(this["to_kind"]);

    public override string ToString() => string.Join(' ', Cells.Where(c => c.Value.Length > 0).Select(c => $"{c.Key}={c.Value}"));
}
