using System.Collections.Immutable;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Identifiers;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Domain.Time;

namespace Cse.Intel.Graph.Ingest.Files;

/// <summary><c>people.csv</c>.</summary>
internal sealed class PeopleFile() : EntityFile<Person>("people.csv", EntityKind.Person,
[
    new("given", Column.LineOfText), new("family", Column.LineOfText), new("aliases", Column.Notes), new("nickname", Column.LineOfText),
    new("dob", Column.Id), new("dob_from", Column.Id), new("dob_to", Column.Id), new("age_at", Column.Id), new("sex", Column.Id),
    new("ethnicity", Column.Id), new("pnc_id", Column.Id), new("cro", Column.Id), new("roles", Column.Notes), new("identified", Column.Id),
    new("care_status", Column.Id), new("description", Column.Notes),
])
{
    protected override Person ReadRecord(CellReader row)
    {
        var person = new Person
        {
            Given = row.Text("given"),
            Family = row.Text("family"),
            Aliases = row.List("aliases"),
            Nickname = row.Text("nickname"),
            Birth = ReadBirth(row),
            Sex = row.Text("sex"),
            Ethnicity = row.Text("ethnicity"),
            PncId = row.Identifier("pnc_id", text => PncId.Parse(text, row.ThisYear)),
            Cro = row.Identifier("cro", CroNumber.Parse),
            Roles = ReadRoles(row),
            CareStatus = (CareStatus?)row.Code("care_status", CareStatusCodes.All),
            Description = row.Text("description"),
        };
        // Whoever has no name is not identified, unless the row says otherwise.
        return person with { Identified = row.YesNo("identified") ?? person.FullName.Length > 0 };
    }

    protected override void WriteRecord(Person record, CellWriter row)
    {
        row["given"] = record.Given;
        row["family"] = record.Family;
        row.List("aliases", record.Aliases);
        row["nickname"] = record.Nickname;
        row["dob"] = record.Birth.Date?.Text;
        row["dob_from"] = record.Birth.From?.Text;
        row["dob_to"] = record.Birth.To?.Text;
        row["age_at"] = record.Birth.AgeAt?.ToString();
        row["sex"] = record.Sex;
        row["ethnicity"] = record.Ethnicity;
        row["pnc_id"] = record.PncId?.Raw;
        row["cro"] = record.Cro?.Raw;
        row.List("roles", record.Roles.Select(r => r.ToString()));
        row.YesNo("identified", record.Identified);
        row["care_status"] = record.CareStatus?.Code();
        row["description"] = record.Description;
    }

    private static Birth ReadBirth(CellReader row)
    {
        var birth = new Birth(row.Date("dob"), row.Date("dob_from"), row.Date("dob_to"), ReadAge(row));
        if (birth is { From: { } from, To: { } to } && to.Last < from.First)
            row.Refuse("dob_to", "date.order", "dob_to lies before dob_from.");
        return birth.IsUnknown ? Birth.Unknown : birth;
    }

    private static AgeAt? ReadAge(CellReader row)
    {
        if (row.Text("age_at")?.Trim() is not { Length: > 0 } text)
            return null;
        if (!AgeAt.TryParse(text, out var age, out var reason))
            row.Refuse("age_at", "date.bad", $"{CellReader.Quote(text)} is {reason}.");
        return age;
    }

    private static ImmutableArray<PersonRole> ReadRoles(CellReader row)
    {
        var roles = ImmutableArray.CreateBuilder<PersonRole>();
        foreach (var text in row.List("roles"))
            if (PersonRole.TryParse(text, out var role, out var reason))
                roles.Add(role!);
            else
                row.Refuse("roles", "value.unknown", $"{CellReader.Quote(text)}: {reason}.");
        return roles.ToImmutable();
    }
}
