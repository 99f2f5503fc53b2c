import Phrases

// What the applicant's screens are about; the others have the questions in the usual order.
extension RegistrationScreen { var topic: Topic? { .registration } }
extension ActivationScreen { var topic: Topic? { .activation } }
extension ResendScreen { var topic: Topic? { .activation } }
extension SignInScreen { var topic: Topic? { .signIn } }
extension LockedScreen { var topic: Topic? { .signIn } }
extension ResetScreen { var topic: Topic? { .reset } }
extension ReplacePasswordScreen { var topic: Topic? { .reset } }
extension AccountScreen { var topic: Topic? { .account } }
extension ChangeEmailScreen { var topic: Topic? { .account } }
extension ChangePasswordScreen { var topic: Topic? { .account } }
extension AddOrderScreen { var topic: Topic? { .bills } }
extension BookScreen { var topic: Topic? { .fapiao } }
extension EarlierScreen { var topic: Topic? { .fapiao } }
extension BillsScreen { var topic: Topic? { .bills } }
extension TicketsScreen { var topic: Topic? { .tickets } }
extension NewTicketScreen { var topic: Topic? { .tickets } }
extension ConversationScreen { var topic: Topic? { .tickets } }
extension ProposalScreen { var topic: Topic? { .tickets } }
extension ShippingChangeScreen { var topic: Topic? { .shipping } }
extension ConfirmScreen { var topic: Topic? { .confirmation } }
extension ConfirmedScreen { var topic: Topic? { .progress } }
extension DetailsScreen { var topic: Topic? { .progress } }
extension ProgressScreen { var topic: Topic? { .progress } }
