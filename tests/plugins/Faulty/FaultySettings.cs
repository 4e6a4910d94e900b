namespace Faulty;

/// <summary>How to go wrong.</summary>
public enum Fault
{
    None,
    Throw,
    Refuse,
    Hang,
    Flood,
    OtherColumn,
    MissingOutput,
    TwoMain,
    SameName,
    BadName,
    Null,
    LoseRows,
    AddRows,
    StrangeBooks,
    VagueBooks,
}

public sealed record FaultySettings
{
    [Setting("What is passed on.")]
    public required Transition Input { get; init; }

    [Setting("How to go wrong.")]
    public Fault How { get; init; }
}
