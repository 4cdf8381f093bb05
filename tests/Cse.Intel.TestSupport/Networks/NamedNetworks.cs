using Cse.Intel.TestSupport.Building;

namespace Cse.Intel.TestSupport.Networks;

/// <summary>
/// The few networks that tests share, named for their shape and drawn in <c>Cse.Intel.Graph.Tests/Networks/README.md</c>.
/// Everyone in them is invented.
/// </summary>
public static class NamedNetworks
{
    /// <summary>Ash - Flat - Bo - AB12 CDE - Cal: people and things in turn, nothing aside.</summary>
    public static Town Chain()
    {
        var town = Given.Town();
        town.Says(town.YoungPerson("Ash"), "VISITS", town.Address("Flat"));
        town.Says(town.PersonOfConcern("Bo"), "OCCUPIES", town["Flat"], on: "2025-01-01/");
        town.Says(town["Bo"], "DRIVES", town.Vehicle("AB12 CDE"));
        town.Says(town.YoungPerson("Cal"), "TRAVELLED_IN", town["AB12 CDE"]);
        return town;
    }

    /// <summary>A flat that <paramref name="visitors"/> young people visit, and its occupier.</summary>
    public static Town Star(int visitors = 6)
    {
        var town = Given.Town();
        town.Says(town.PersonOfConcern("Rook"), "OCCUPIES", town.Address("Flat"), on: "2025-01-01/");
        for (var i = 1; i <= visitors; i++)
            town.Says(town.YoungPerson($"Visitor {i}"), "VISITS", town["Flat"]);
        return town;
    }

    /// <summary>Two circles of four, and Ives the only one in both.</summary>
    public static Town TwoRings()
    {
        var town = Given.Town();
        town.Person("Ives");
        Ring("Ann", "Ben", "Cat");
        Ring("Dan", "Eve", "Fay");
        return town;

        void Ring(params string[] names)
        {
            var last = town["Ives"];
            foreach (var name in names)
            {
                var next = town.Person(name);
                town.Says(last, "ASSOCIATES_WITH", next);
                last = next;
            }
            town.Says(last, "ASSOCIATES_WITH", town["Ives"]);
        }
    }

    /// <summary>
    /// Ash and Cal are joined over the silent Bridge alone. Decoys: Dee, joined to both by denied and discounted links;
    /// Eli, whose link to Cal was retracted. Whoever may not see Bridge must find no way at all.
    /// </summary>
    public static Town HiddenBridge()
    {
        var town = Given.Town();
        var ash = town.YoungPerson("Ash");
        var cal = town.YoungPerson("Cal");
        var bridge = town.PersonOfConcern("Bridge", protection: Protect.Silent());
        town.Says(ash, "SEEN_WITH", bridge);
        town.Says(bridge, "SEEN_WITH", cal);
        var dee = town.Person("Dee");
        town.Says(ash, "ASSOCIATES_WITH", dee, negative: true);
        town.Says(dee, "ASSOCIATES_WITH", cal, status: Graph.Domain.Links.AssertionStatus.Discounted);
        var eli = town.Person("Eli");
        town.Says(ash, "ASSOCIATES_WITH", eli);
        town.Retract(town.Says(eli, "ASSOCIATES_WITH", cal));
        return town;
    }
}
