"""Partners 合作方: suppliers, forwarders, customs brokers, export agents and buyers abroad."""
