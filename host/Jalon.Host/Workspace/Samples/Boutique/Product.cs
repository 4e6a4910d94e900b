namespace Jalon.Host.Workspace.Samples.Boutique;

/// <summary>Something the shop sells.</summary>
internal sealed record Product(int Id, string Name, string NameFr, string Category, int Cents, DateOnly LaunchedOn);
