namespace Jalon.Tui.Screens;

/// <summary>Something that the host can be asked about.</summary>
/// <param name="Subject">A campaign's or a run's name.</param>
/// <param name="Offers">What can be asked, allowed or not.</param>
internal sealed record Askable(string Subject, IReadOnlyList<Offer> Offers);
