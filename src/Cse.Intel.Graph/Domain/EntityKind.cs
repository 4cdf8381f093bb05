namespace Cse.Intel.Graph.Domain;

/// <summary>The kinds of record (architecture §4): POLE, the reports that say it, and what the unit itself makes.</summary>
public enum EntityKind
{
    /// <summary>A person, identified or not; what they are is said by dated roles.</summary>
    Person,
    /// <summary>An address or other place.</summary>
    Address,
    /// <summary>A vehicle.</summary>
    Vehicle,
    /// <summary>A phone, SIM or handset.</summary>
    Phone,
    /// <summary>An account on an online platform, or an e-mail address.</summary>
    OnlineAccount,
    /// <summary>A business, school, household, gang or other body.</summary>
    Organisation,
    /// <summary>A thing: drug, gift, weapon, document, image reference.</summary>
    Object,
    /// <summary>Something that happened: missing episode, sighting, incident, contact.</summary>
    Event,
    /// <summary>Graded information: what every assertion stands on.</summary>
    Report,
    /// <summary>A Child Abduction Warning Notice.</summary>
    Notice,
    /// <summary>A disruption action.</summary>
    DisruptionAction,
    /// <summary>A multi-agency meeting.</summary>
    Meeting,
    /// <summary>An assessment of a young person.</summary>
    Assessment,
}
