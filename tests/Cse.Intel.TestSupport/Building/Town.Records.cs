using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Identifiers;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Domain.Time;

namespace Cse.Intel.TestSupport.Building;

/// <summary>The people, places and papers of a town.</summary>
public sealed partial class Town
{
    /// <summary>A person of whom nothing but a name is known.</summary>
    public EntityId Person(string name, Func<Person, Person>? with = null, Protection? protection = null)
    {
        var words = name.Split(' ', 2);
        var person = new Person { Given = words[0], Family = words.Length > 1 ? words[1] : null };
        return Record(name, with is null ? person : with(person), protection);
    }

    /// <summary>A young person, by role and by date of birth.</summary>
    public EntityId YoungPerson(string name, string born = "2011-04-02", Protection? protection = null) =>
        Person(name, p => p with { Birth = Birth.Unknown with { Date = Instants.Date(born) }, Roles = [PersonRole.Always(Role.YoungPerson)] }, protection);

    /// <summary>A person of concern; while they hold the role, when a time is given.</summary>
    public EntityId PersonOfConcern(string name, string when = "", Protection? protection = null) =>
        Person(name, p => p with { Roles = [new(Role.PersonOfConcern, Instants.Observed(when))] }, protection);

    /// <summary>Somebody whose work brings them into contact.</summary>
    public EntityId Professional(string name) => Person(name, p => p with { Roles = [PersonRole.Always(Role.Professional)] });

    /// <summary>An address.</summary>
    public EntityId Address(string name, bool? common = null, string? postcode = null, Protection? protection = null) =>
        Record(name, new Address { Line1 = name, Town = "Exampleton", CommonPlace = common, Postcode = postcode is null ? null : Postcode.Parse(postcode) }, protection);

    /// <summary>A vehicle, named by its mark.</summary>
    public EntityId Vehicle(string vrm, bool? common = null, Protection? protection = null) =>
        Record(vrm, new Vehicle { Vrm = Vrm.Parse(vrm), CommonPlace = common }, protection);

    /// <summary>A phone, named by its number.</summary>
    public EntityId Phone(string number, Protection? protection = null) => Record(number, new Phone { Number = PhoneNumber.Parse(number) }, protection);

    /// <summary>An event.</summary>
    public EntityId Event(string name, string type = "incident", string from = "2026-05-03") =>
        Record(name, new PoleEvent { Type = type, From = Instants.Date(from), Reference = name });

    /// <summary>A report under its number; a submission date of "" is none.</summary>
    public EntityId Report(string urn, string grade = "1 A P", string submitted = "2026-05-04", Protection? protection = null) =>
        Record(urn, new Report
        {
            Urn = urn,
            Grade = Grades.Of(grade),
            Submitted = submitted.Length == 0 ? null : Instants.Date(submitted),
            Agency = "police",
            Text = "Sanitised text of an invented report.",
        }, protection);
}
