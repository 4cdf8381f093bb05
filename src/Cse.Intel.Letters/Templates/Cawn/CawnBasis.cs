using System.Text.Json.Serialization;

namespace Cse.Intel.Letters.Templates.Cawn;

/// <summary>The law a notice rests on (domain: notices and powers, 1.2).</summary>
[JsonDerivedType(typeof(S2), nameof(S2)), JsonDerivedType(typeof(S49), nameof(S49))]
public abstract record CawnBasis
{
    private CawnBasis()
    {
    }

    /// <summary>The age at which the law's protection ends.</summary>
    [JsonIgnore]
    public abstract int AgeLimit { get; }

    /// <summary>Child Abduction Act 1984 s.2: a child under 16, taken or kept from the lawful control of another.</summary>
    public sealed record S2 : CawnBasis
    {
        /// <inheritdoc/>
        public override int AgeLimit => 16;
    }

    /// <summary>Children Act 1989 s.49: a child under 18 in care, under an emergency protection order or in police protection.</summary>
    /// <param name="Status">Which of the three.</param>
    /// <param name="Since">The date of the order, or the day on which police protection began.</param>
    public sealed record S49(CareStatus Status, DateOnly Since) : CawnBasis
    {
        /// <inheritdoc/>
        public override int AgeLimit => 18;
    }
}

/// <summary>The child's status in law that Children Act 1989 s.49(2) asks for.</summary>
public enum CareStatus
{
    /// <summary>In care under a care order, s.31.</summary>
    CareOrder,

    /// <summary>Under an emergency protection order, s.44.</summary>
    EmergencyProtectionOrder,

    /// <summary>In police protection, s.46.</summary>
    PoliceProtection,
}
