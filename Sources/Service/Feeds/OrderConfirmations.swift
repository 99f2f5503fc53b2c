import Invoicing
import Storage

/// Tells the buyers of orders that arrive how to register them.
public struct OrderConfirmations {
    private let postbox: Postbox
    private let settings: Settings
    private let now: Instant

    public init(
        _ connection: any Connection, settings: Settings, at now: Instant,
        random: @escaping (Int) -> [UInt8] = Bureau.systemRandom
    ) {
        postbox = Postbox(connection: connection, random: random)
        self.settings = settings
        self.now = now
    }

    /// Writes to the buyer of an order that was placed lately; once, however often the feed
    /// repeats it. Called in the transaction that stores the order.
    public func write(_ order: ArrivedOrder) throws {
        let oldest = now.adding(seconds: -Int64(settings.mail.confirmationDays) * 86_400)
        guard settings.mail.confirmsOrders, order.placedAt >= oldest else { return }
        try postbox.write(
            .orderConfirmation(
                order: order.number, product: order.product, payer: order.payer),
            to: order.email, language: settings.mail.language, once: "order:\(order.number)",
            at: now)
    }
}
