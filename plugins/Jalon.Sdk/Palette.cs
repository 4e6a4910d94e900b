namespace Jalon.Sdk;

/// <summary>Where an activity stands in the palette.</summary>
public enum Palette
{
    /// <summary>Says who.</summary>
    Targeting,

    /// <summary>Says when and whether.</summary>
    Flow,

    /// <summary>Reaches people.</summary>
    Channels,

    /// <summary>Brings data in or out.</summary>
    Data,
}
