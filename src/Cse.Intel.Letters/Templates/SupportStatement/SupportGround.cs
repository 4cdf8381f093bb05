using System.Text.Json.Serialization;
using Cse.Intel.Letters.Templates.Cawn;

namespace Cse.Intel.Letters.Templates.SupportStatement;

/// <summary>Why a person may say that an adult has no permission to be with a child (domain: notices and powers, 1.3 and 2, rules 9 and 10).</summary>
[JsonDerivedType(typeof(ParentalResponsibility), nameof(ParentalResponsibility)), JsonDerivedType(typeof(LawfulControl), nameof(LawfulControl))]
[JsonDerivedType(typeof(CourtOrder), nameof(CourtOrder)), JsonDerivedType(typeof(PoliceProtection), nameof(PoliceProtection))]
public abstract record SupportGround
{
    private SupportGround()
    {
    }

    /// <summary>The law of the notice that it supports.</summary>
    internal CawnBasis Basis => this switch
    {
        CourtOrder { Order: CareOrderKind.CareOrder } order => new CawnBasis.S49(CareStatus.CareOrder, order.MadeOn),
        CourtOrder order => new CawnBasis.S49(CareStatus.EmergencyProtectionOrder, order.MadeOn),
        PoliceProtection protection => new CawnBasis.S49(CareStatus.PoliceProtection, protection.On),
        _ => new CawnBasis.S2(),
    };

    /// <summary>For S2: a parent, guardian or other person with parental responsibility.</summary>
    /// <param name="Through">How they have it; completes "I have parental responsibility ...", e.g. <c>as the child's mother</c>.</param>
    public sealed record ParentalResponsibility(string Through) : SupportGround;

    /// <summary>For S2: a carer who has lawful control of the child, such as a foster carer.</summary>
    /// <param name="Through">How they have it; completes "I have lawful control of the child ...", e.g. <c>as foster carer since May 2025</c>.</param>
    public sealed record LawfulControl(string Through) : SupportGround;

    /// <summary>For S49: the local authority's social worker or manager, under a care order or an emergency protection order.</summary>
    /// <param name="Order">Which order.</param>
    /// <param name="Court">The court that made it.</param>
    /// <param name="MadeOn">When.</param>
    /// <param name="EndsOn">The day on which it ends; null where the order names none.</param>
    public sealed record CourtOrder(CareOrderKind Order, string Court, DateOnly MadeOn, DateOnly? EndsOn) : SupportGround;

    /// <summary>For S49: the officer designated for police protection, which lasts 72 hours at most.</summary>
    /// <param name="On">The day on which it began.</param>
    /// <param name="At">The time of day at which it began.</param>
    public sealed record PoliceProtection(DateOnly On, TimeOnly At) : SupportGround
    {
        /// <summary>The latest moment at which it ends.</summary>
        internal DateTime EndsAt => On.ToDateTime(At).AddHours(72);
    }
}

/// <summary>The orders of a court that give a local authority care of a child.</summary>
public enum CareOrderKind
{
    /// <summary>A care order, Children Act 1989 s.31.</summary>
    CareOrder,

    /// <summary>An emergency protection order, s.44.</summary>
    EmergencyProtectionOrder,
}
