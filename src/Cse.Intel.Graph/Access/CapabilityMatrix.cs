using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using CsvHelper;

namespace Cse.Intel.Graph.Access;

/// <summary>Which role may do what: the matrix of intelligence-handling.md §4.3, read from <c>Schema/capabilities.csv</c>.</summary>
public sealed class CapabilityMatrix
{
    private readonly ImmutableDictionary<(RoleCode, Capability), Grant> _grants;

    private CapabilityMatrix(ImmutableDictionary<(RoleCode, Capability), Grant> grants) => _grants = grants;

    /// <summary>The matrix built into the product.</summary>
    public static CapabilityMatrix Default { get; } = Load();

    /// <summary>How far a role holds a capability.</summary>
    public Grant this[RoleCode role, Capability capability] => _grants[(role, capability)];

    /// <summary>True when any of the roles holds the capability at all; what they then see is filtered in the store.</summary>
    public bool Allows(IEnumerable<RoleCode> roles, Capability capability) => roles.Any(role => this[role, capability] != Grant.None);

    private static CapabilityMatrix Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Cse.Intel.Graph.Schema.capabilities.csv")
            ?? throw new InvalidOperationException("The permission matrix is missing from the build.");
        using var csv = new CsvReader(new StreamReader(stream), CultureInfo.InvariantCulture);
        var grants = ImmutableDictionary.CreateBuilder<(RoleCode, Capability), Grant>();
        csv.Read();
        csv.ReadHeader();
        while (csv.Read())
        {
            var capability = Enum.Parse<Capability>(csv["capability"]!);
            foreach (var role in RoleCodes.All)
                grants[(role, capability)] = Parse(csv[role.ToString()]!);
        }
        return Enum.GetValues<Capability>().FirstOrDefault(c => !grants.ContainsKey((RoleCode.OFF, c)), (Capability)(-1)) is var missing && (int)missing >= 0
            ? throw new InvalidOperationException($"The permission matrix has no row for {missing}.")
            : new(grants.ToImmutable());
    }

    private static Grant Parse(string letter) => letter switch
    {
        "-" => Grant.None,
        "m" => Grant.MeetingOnly,
        "mr" => Grant.MeetingRedacted,
        "mn" => Grant.MeetingIfNamed,
        "or" => Grant.OwnRedacted,
        "o" => Grant.Own,
        "r" => Grant.Redacted,
        "l" => Grant.Listed,
        "p" => Grant.Propose,
        "Y" => Grant.Full,
        "a" => Grant.Approve,
        _ => throw new InvalidOperationException($"Unknown letter {letter} in the permission matrix."),
    };
}
